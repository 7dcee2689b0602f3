package kexuebot.bot.command;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.ModelView;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.delivery.OutboxStatus;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.sync.SyncStatus;

/** How the catalog stands to the live blog: when it was looked at, what is still to be read, what is wrong. */
public final class StatusCommand implements Command {
    private final Catalog catalog;
    private final Supplier<SyncStatus> status;
    private final Supplier<OutboxStatus> outbox;
    private final Supplier<Optional<ModelView>> model;
    private final Predicate<Asker> operator;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param status asked once for each answer, by many threads
     * @param outbox the same, but only for operators
     * @param model what a language model is used for, where there is one; also only for operators
     * @param operator whether somebody runs the bot, and asks where nobody else reads the answer
     * @param zone in which times are shown
     */
    public StatusCommand(
            Catalog catalog,
            Supplier<SyncStatus> status,
            Supplier<OutboxStatus> outbox,
            Supplier<Optional<ModelView>> model,
            Predicate<Asker> operator,
            InstantSource clock,
            ZoneId zone) {
        this.catalog = catalog;
        this.status = status;
        this.outbox = outbox;
        this.model = model;
        this.operator = operator;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public Section section() {
        return Section.BOT;
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
        boolean operates = operator.test(invocation.asker());
        Optional<OutboxText> deliveries =
                operates ? Optional.of(new OutboxText(text, outbox.get(), moment)) : Optional.empty();
        Optional<ModelUseText> use =
                operates ? model.get().map(view -> new ModelUseText(view, text.language())) : Optional.empty();
        return new StatusText(text, status.get(), deliveries, use, moment).answer(invocation);
    }
}
