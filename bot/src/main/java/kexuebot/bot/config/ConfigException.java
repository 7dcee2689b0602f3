package kexuebot.bot.config;

/** A setting is wrong; the message is one line that names it, its value and what is allowed. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ConfigException(String message) {
        super(message);
    }
}
