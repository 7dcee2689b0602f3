package kexuebot.bot.cli;

import kexuebot.bot.config.BotConfig;

/** How the program introduces itself to the blog. */
final class UserAgent {
    private UserAgent() {}

    /** Name, version and whom to write to: {@code kexuebot/0.1.0 (+mailto:somebody@example.org)}. */
    static String of(BotConfig config) {
        String contact = config.contact().isEmpty() ? "no contact set" : "+" + config.contact();
        return "kexuebot/" + ProgramVersion.number() + " (" + contact + ")";
    }
}
