package kexuebot.bot.telegram;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * One message as Telegram can show it.
 *
 * @param html within Telegram's limits once its markup is read
 * @param plain the same without markup
 * @param keys rows of buttons, top to bottom; empty for none
 */
record Screen(String html, String plain, List<List<Key>> keys) {

    /** A button below a message. */
    sealed interface Key {
        String label();

        /** @param data as {@link CallbackCodec} writes it */
        record Press(String label, String data) implements Key {}

        record Open(String label, URI address) implements Key {}
    }

    Screen {
        Objects.requireNonNull(html);
        Objects.requireNonNull(plain);
        keys = keys.stream().map(List::copyOf).toList();
    }

    static Screen line(String text) {
        return new Screen(Html.escape(text), text, List.of());
    }

    /** Without anything that a server could find fault with. */
    Screen simplest() {
        List<List<Key>> presses = keys.stream()
                .map(row -> row.stream().filter(key -> key instanceof Key.Press).toList())
                .filter(row -> !row.isEmpty())
                .toList();
        return new Screen(Html.escape(plain), plain, presses);
    }

    Screen withoutKeys() {
        return new Screen(html, plain, List.of());
    }

    /** Whether a button works only while the message replies to the question. */
    boolean needsQuestion() {
        return keys.stream()
                .flatMap(List::stream)
                .anyMatch(key -> key instanceof Key.Press press && CallbackCodec.needsQuestion(press.data()));
    }
}
