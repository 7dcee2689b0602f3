package kexuebot.bot.openai;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.bot.openai.Question.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The key is shown to nobody, whatever an endpoint does with it. */
class KeyTest {
    private static final String KEY = Question.KEY;

    @RegisterExtension
    static final FakeEndpoint ENDPOINT = new FakeEndpoint();

    private static Outcome ask() {
        return Question.ask(Question.model(ENDPOINT.url(), Question.LONG));
    }

    static Stream<String> bodies() {
        return Stream.of(
                "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + ".\"}}",
                "{\"error\":{\"key\":\"" + KEY + "\"}}",
                "Bearer " + KEY,
                "<html>" + KEY + KEY + "</html>",
                "x".repeat(190) + KEY,
                (KEY + " ").repeat(1000));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void an_error_that_quotes_the_key_does_not_show_it(String body) {
        for (int status : new int[] {401, 403, 500}) {
            ENDPOINT.answers(status, body);
            assertHidden(ask());
        }
        ENDPOINT.answers(aResponse().withHeader("Content-Type", "text/html").withBody(body));
        assertHidden(ask());
        ENDPOINT.streams("event: error\ndata: " + body + "\n\n");
        assertHidden(ask());
        ENDPOINT.streams(Sse.event(body));
        assertHidden(ask());
    }

    @Test
    void a_redirect_that_carries_the_key_does_not_show_it() {
        ENDPOINT.answers(aResponse().withStatus(302).withHeader("Location", "https://elsewhere/?k=" + KEY));

        assertHidden(ask());
    }

    private static void assertHidden(Outcome outcome) {
        StringWriter trace = new StringWriter();
        outcome.failure().orElseThrow().printStackTrace(new PrintWriter(trace));

        assertThat(outcome.message()).isNotBlank();
        assertThat(trace.toString()).doesNotContain(KEY, KEY.substring(0, 10));
        assertThat(outcome.text()).doesNotContain(KEY);
    }

    @Test
    void an_answer_that_quotes_the_key_does_not_show_it_wherever_it_is_split() {
        for (int split = 1; split < KEY.length(); split++) {
            ENDPOINT.streams(Sse.answer("It is sk-" + KEY.substring(0, split), KEY.substring(split) + ", s", "k"));

            assertThat(ask().text()).isEqualTo("It is sk-***, sk");
        }
    }

    @Test
    void an_answer_of_single_characters_does_not_show_the_key_either() {
        String[] pieces = KEY.chars().mapToObj(Character::toString).toArray(String[]::new);
        ENDPOINT.streams(Sse.answer(pieces));
        assertThat(ask().text()).isEqualTo("***");

        ENDPOINT.streams(Sse.answer(Stream.of(pieces).limit(KEY.length() - 1L).toArray(String[]::new)));
        assertThat(ask().text()).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ollama", "x", "EMPTY"})
    void a_key_that_is_only_a_word_may_stand_in_answers(String word) {
        ENDPOINT.streams(Sse.answer("Run " + word + "."));

        assertThat(Question.ask(Question.model(ENDPOINT.url(), Optional.of(word), Question.LONG))
                        .text())
                .isEqualTo("Run " + word + ".");
    }

    @Test
    void neither_the_key_nor_the_question_is_logged_at_any_level() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        List<Logger> ours = Stream.of("dev.langchain4j", "kexuebot", "jdk.httpclient", "java.net.http")
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        ours.forEach(logger -> logger.setLevel(Level.TRACE));
        try {
            ENDPOINT.streams(Sse.answer("ja", KEY));
            ask();
            ENDPOINT.answers(401, KEY);
            ask();
            ENDPOINT.streams(Sse.event(KEY));
            ask();
        } finally {
            ours.forEach(logger -> logger.setLevel(null));
            root.detachAppender(log);
        }
        LoggerFactory.getLogger("kexuebot").trace("heard no more");

        assertThat(log.list)
                .allSatisfy(
                        event -> assertThat(event.getFormattedMessage()).doesNotContain(KEY, "What does the post ask"))
                .allSatisfy(event ->
                        assertThat(String.valueOf(event.getThrowableProxy())).doesNotContain(KEY));
    }

    @Test
    void the_model_prints_without_its_key() {
        assertThat(Question.model(ENDPOINT.url(), Question.LONG).toString()).doesNotContain(KEY);
    }

    @Test
    void a_long_key_is_hidden_where_an_error_is_cut() {
        String key = IntStream.range(0, 900).mapToObj(i -> "k" + i).reduce("", String::concat);
        ENDPOINT.answers(500, "x".repeat(150) + key.repeat(10));
        Outcome outcome = Question.ask(Question.model(ENDPOINT.url(), Optional.of(key), Question.LONG));

        assertThat(outcome.message()).doesNotContain("k0k1k2k3");
    }
}
