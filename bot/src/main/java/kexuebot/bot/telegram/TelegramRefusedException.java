package kexuebot.bot.telegram;

/** The server does not know the token, or lets the bot do nothing; trying again is of no use. */
public final class TelegramRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    TelegramRefusedException(String message) {
        super(message);
    }
}
