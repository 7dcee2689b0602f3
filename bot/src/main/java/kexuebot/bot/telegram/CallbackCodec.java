package kexuebot.bot.telegram;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Writes what a button means into the 64 bytes that Telegram keeps for it, and reads it back, perhaps after a restart
 * or by a newer version. Nothing is stored: a line that is too long is taken from the question that the message with
 * the button replies to.
 *
 * <pre>
 *   /post 9948             run the line, answer in a new message
 *   >/latest page:2        run the line, show the answer in place of the message
 *   >>2                    page 2 of the question, in place
 * </pre>
 */
final class CallbackCodec {

    static final int LONGEST = 64;

    private static final String IN_PLACE = ">";
    private static final Pattern OF_QUESTION = Pattern.compile(">>([1-9][0-9]{0,5})");
    private static final Pattern RUNNABLE = Pattern.compile("(?s)(/[^/\\s].*|https?://.+)");

    private static final Pattern BY_NAME = Pattern.compile("(?s)/(post|series)\\s.+(?<!\\spage:\\d{1,6})");

    private CallbackCodec() {}

    /** What a pressed button asks for. */
    sealed interface Order {
        /** @param inPlace whether the answer takes the place of the message with the button */
        record Run(String line, boolean inPlace) implements Order {}

        /** A page of a question that is not there any more. */
        record QuestionLost() implements Order {}

        /** Nothing that we ever wrote. */
        record Unknown() implements Order {}
    }

    /**
     * Data for a button, 1 to 64 bytes.
     *
     * @param question what was asked, if the answer can be made to reply to it
     * @return empty when there is no way to keep the line; the button is better left out
     */
    static Optional<String> encode(String line, boolean inPlace, Optional<String> question) {
        if (!RUNNABLE.matcher(line).matches()) {
            return Optional.empty();
        }
        String data = inPlace ? IN_PLACE + line : line;
        if (fits(data)) {
            return Optional.of(data);
        }
        return inPlace ? ofQuestion(line, question) : byBeginning(line);
    }

    // posts and series are found by the beginning of a name too; several that share it become a choice
    private static Optional<String> byBeginning(String line) {
        return BY_NAME.matcher(line).matches()
                ? IntStream.rangeClosed(1, LONGEST)
                        .mapToObj(length -> TextCutter.cut(line, length).get(0).strip())
                        .filter(CallbackCodec::fits)
                        .max(Comparator.comparingInt(String::length))
                : Optional.empty();
    }

    private static boolean fits(String data) {
        return data.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private static Optional<String> ofQuestion(String line, Optional<String> question) {
        PagedLine wanted = PagedLine.of(line);
        return question.filter(asked -> PagedLine.of(asked).request().equals(wanted.request()))
                .map(asked -> IN_PLACE + IN_PLACE + wanted.page());
    }

    /** Whether a button with this data works only while its message replies to the question. */
    static boolean needsQuestion(String data) {
        return OF_QUESTION.matcher(data).matches();
    }

    /**
     * Reads any data, also what others made up.
     *
     * @param question the text that the message with the button replies to
     */
    static Order decode(String data, Optional<String> question) {
        Matcher page = OF_QUESTION.matcher(data);
        if (page.matches()) {
            int number = Integer.parseInt(page.group(1));
            return question.<Order>map(asked -> new Order.Run(pageOf(asked, number), true))
                    .orElseGet(Order.QuestionLost::new);
        }
        boolean inPlace = data.startsWith(IN_PLACE);
        String line = inPlace ? data.substring(IN_PLACE.length()) : data;
        return RUNNABLE.matcher(line).matches() ? new Order.Run(line, inPlace) : new Order.Unknown();
    }

    private static String pageOf(String asked, int number) {
        return new PagedLine(PagedLine.of(asked).request(), number).line();
    }
}
