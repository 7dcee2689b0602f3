package kexuebot.bot.cli;

import kexuebot.bot.command.CommandRouter;

/** Makes the router over all chat commands; the one list of them is in Main. */
@FunctionalInterface
public interface CommandList {

    CommandRouter router(Services services);
}
