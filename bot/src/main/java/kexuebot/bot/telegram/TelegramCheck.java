package kexuebot.bot.telegram;
public final class TelegramCheck {
    private TelegramCheck() {}
    public static String username(java.net.URI u, kexuebot.bot.config.Secret s) { return u.toString() + s; }
}
