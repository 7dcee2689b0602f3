package kexuebot.bot.chat;

import java.util.Locale;
import java.util.Optional;

/** The languages that replies come in. */
public enum Language {
    ZH,
    EN;

    /** Reads {@code zh} or {@code en}, in any case. */
    public static Optional<Language> of(String code) {
        return switch (code.strip().toLowerCase(Locale.ROOT)) {
            case "zh" -> Optional.of(ZH);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    /** The one of two texts that is in this language; written side by side so that neither is forgotten. */
    public String pick(String chinese, String english) {
        return this == ZH ? chinese : english;
    }

    /** {@code zh} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
