package kexuebot.bot.cli;

import kexuebot.bot.command.ChosenLanguages;
import kexuebot.bot.command.CommandRouter;
import kexuebot.catalog.Catalog;

/** Makes the router over all chat commands; the one list of them is in Main. */
@FunctionalInterface
public interface CommandList {
    CommandRouter router(Catalog catalog, ChosenLanguages languages);
}
