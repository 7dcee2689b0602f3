package kexuebot.bot.cli;

/** A sub-command cannot do its work; the message is one line that names the thing and the remedy. Exit code 1. */
final class ModeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ModeException(String message) {
        super(message);
    }
}
