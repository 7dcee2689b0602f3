package kexuebot.bot.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting, by the name it has in the environment. Those of later versions are known and checked already. */
public enum Setting {
    DATA("./data"),
    BLOG_URL(""),
    BLOG_DELAY("1s"),
    BLOG_INTERVAL("10m"),
    BLOG_FULL_INTERVAL("7d"),
    DATABASE_URL(""),
    TELEGRAM_TOKEN(""),
    TELEGRAM_TOKEN_FILE(""),
    TELEGRAM_URL("https://api.telegram.org"),
    WEBHOOK_URL(""),
    WEBHOOK_SECRET(""),
    HTTP_PORT("8080"),
    HTTP_HOST(""),
    PAID_BROADCAST("off"),
    ADMINS(""),
    LLM_URL(""),
    LLM_KEY(""),
    LLM_KEY_FILE(""),
    LLM_MODEL(""),
    LLM_CHAT_TOKENS("100000"),
    LLM_DAY_TOKENS("2000000"),
    LLM_PROMPTS(""),
    LANGUAGE("zh"),
    TIMEZONE("Asia/Shanghai"),
    CONTACT("");

    private static final String PREFIX = "KEXUEBOT_";

    private final String defaultValue;

    Setting(String defaultValue) {
        this.defaultValue = defaultValue;
    }

    /** Empty for settings that have no value until somebody sets one. */
    public String defaultValue() {
        return defaultValue;
    }

    /** {@code KEXUEBOT_BLOG_URL}. */
    public String environmentName() {
        return PREFIX + name();
    }

    /** {@code blog.url}, the name in a configuration file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    boolean isSecret() {
        return this == TELEGRAM_TOKEN || this == WEBHOOK_SECRET || this == LLM_KEY;
    }
}
