package kexuebot.bot.cli;

import java.time.ZoneId;
import java.util.function.Supplier;
import kexuebot.bot.command.ChosenLanguages;
import kexuebot.bot.command.CommandRouter;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.sync.SyncStatus;

/** Makes the router over all chat commands; the one list of them is in Main. */
@FunctionalInterface
public interface CommandList {

    /**
     * The router.
     *
     * @param status how the catalog stands to the blog; asked by many threads
     * @param zone in which times are shown
     */
    CommandRouter router(Catalog catalog, ChosenLanguages languages, Supplier<SyncStatus> status, ZoneId zone);
}
