package kexuebot.bot.command;

import java.util.List;
import java.util.Objects;
import kexuebot.bot.chat.LocalText;

/** What a person wrote, as a value, or why it is none. */
sealed interface Reading<T> {

    record Value<T>(T value) implements Reading<T> {
        public Value {
            Objects.requireNonNull(value);
        }
    }

    /**
     * @param why names what was written, without a full stop
     * @param instead what may have been meant, the likeliest first
     */
    record Wrong<T>(LocalText why, List<String> instead) implements Reading<T> {
        public Wrong {
            Objects.requireNonNull(why);
            instead = List.copyOf(instead);
        }
    }

    static <T> Reading<T> of(T value) {
        return new Value<>(value);
    }

    /** Says that what was written is not something; it is repeated short and safe. */
    static <T> Reading<T> wrong(String written, String chinese, String english) {
        String shown = "“" + Echo.of(written) + "”";
        return new Wrong<>(new LocalText(shown + chinese, shown + english), List.of());
    }
}
