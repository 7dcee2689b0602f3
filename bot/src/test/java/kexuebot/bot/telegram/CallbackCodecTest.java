package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import kexuebot.bot.telegram.CallbackCodec.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackCodecTest {

    private static final String ALPHABET = "ab 低秩𝔸é<&\":/page:12 ";

    private static int bytes(String data) {
        return data.getBytes(StandardCharsets.UTF_8).length;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/latest", "/search 低秩 page:2", "/post 9948", "https://kexue.fm/archives/9948"})
    void a_short_line_comes_back_as_it_was(String line) {
        for (boolean inPlace : new boolean[] {true, false}) {
            String data = CallbackCodec.encode(line, inPlace, Optional.empty()).orElseThrow();

            assertThat(bytes(data)).isBetween(1, CallbackCodec.LONGEST);
            assertThat(CallbackCodec.decode(data, Optional.empty())).isEqualTo(new Order.Run(line, inPlace));
        }
    }

    @Test
    void every_page_of_every_question_comes_back() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String words = words(random).replaceAll("page:\\d*", "").strip().replaceAll("\\s+", " ");
            String line = new PagedLine("/search " + (words.isEmpty() ? "x" : words), 1 + random.nextInt(200)).line();
            Optional<String> question = Optional.of(PagedLine.of(line).base());

            String data = CallbackCodec.encode(line, true, question).orElseThrow();

            assertThat(bytes(data)).isBetween(1, CallbackCodec.LONGEST);
            assertThat(CallbackCodec.decode(data, question)).isEqualTo(new Order.Run(line, true));
        }
    }

    private static String words(Random random) {
        int[] points = ALPHABET.codePoints().toArray();
        return random.ints(random.nextInt(60), 0, points.length)
                .map(i -> points[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "'低秩近似低秩近似低秩近似低秩近似低秩近似'",
        "'/search 低秩近似低秩近似低秩近似低秩近似低秩近似'",
        "'/SEARCH   低秩近似低秩近似低秩近似低秩近似低秩近似  page:4'",
    })
    void a_long_search_is_taken_from_the_question_however_it_was_asked(String asked) {
        String line = "/search 低秩近似低秩近似低秩近似低秩近似低秩近似 page:3";

        String data = CallbackCodec.encode(line, true, Optional.of(asked)).orElseThrow();

        assertThat(CallbackCodec.decode(data, Optional.of(asked))).isEqualTo(new Order.Run(line, true));
        assertThat(CallbackCodec.needsQuestion(data)).isTrue();
    }

    @Test
    void a_long_line_that_the_question_does_not_tell_has_no_button() {
        String line = "/search " + "低秩近似".repeat(10) + " page:3";

        assertThat(CallbackCodec.encode(line, true, Optional.of("next"))).isEmpty();
        assertThat(CallbackCodec.encode(line, true, Optional.empty())).isEmpty();
    }

    @Test
    void a_long_title_is_cut_between_characters() {
        String line = "/post " + "升级之路𝔸".repeat(10);

        String data = CallbackCodec.encode(line, false, Optional.empty()).orElseThrow();

        assertThat(bytes(data)).isBetween(CallbackCodec.LONGEST - 4, CallbackCodec.LONGEST);
        assertThat(line).startsWith(data);
        assertThat(Character.isHighSurrogate(data.charAt(data.length() - 1))).isFalse();
    }

    @Test
    void any_data_is_read_without_failing() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            String data = (random.nextBoolean() ? ">" : "") + (random.nextBoolean() ? ">" : "") + words(random);
            assertThatCode(() -> CallbackCodec.decode(data, Optional.of(data))).doesNotThrowAnyException();
        }
    }
}
