package kexuebot.bot.command;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.sync.SyncStatus;

/** How the catalog stands to the live blog: when it was looked at, what is still to be read, what is wrong. */
public final class StatusCommand implements Command {
    private final Catalog catalog;
    private final Supplier<SyncStatus> status;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param status asked once for each answer, by many threads
     * @param zone in which times are shown
     */
    public StatusCommand(Catalog catalog, Supplier<SyncStatus> status, InstantSource clock, ZoneId zone) {
        this.catalog = catalog;
        this.status = status;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("", "");
    }

    @Override
    public LocalText help() {
        return new LocalText("目录有多新，上次和下次何时看博客", "How fresh the catalog is, last and next look at the blog");
    }

    @Override
    public List<String> examples() {
        return List.of("/status");
    }

    @Override
    public Reply run(Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        Moment moment = new Moment(clock.instant(), zone, invocation.language());
        return new StatusText(text, status.get(), moment).answer(invocation);
    }
}
