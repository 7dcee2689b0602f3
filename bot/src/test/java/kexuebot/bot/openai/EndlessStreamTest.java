package kexuebot.bot.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kexuebot.bot.model.ModelException.Kind;
import kexuebot.bot.openai.Question.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams that stall and never end; whoever asks is free again, and so is the connection. */
class EndlessStreamTest {
    private static Outcome ask(RawServer server, Patience patience) {
        return Question.ask(Question.model(server.url(), patience));
    }

    @Test
    void silence_before_the_answer_is_slow_and_hung_up_on() throws Exception {
        try (RawServer server = new RawServer(RawServer.Connection::keepSilent)) {
            Outcome outcome = ask(server, Question.SHORT);

            assertThat(outcome.kind()).isEqualTo(Kind.SLOW);
            assertThat(outcome.failure().orElseThrow().usage().asked()).isEqualTo(13);
            assertThat(server.wasLeft()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ": wait\n\n",
                "data: {\"choices\":[{\"delta\":{\"content\":\"ha",
                "data: {\"choices\":[]}\n\n"
            })
    void silence_within_the_answer_is_slow_and_hung_up_on(String last) throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.say(RawServer.EVENTS + last);
            connection.keepSilent();
        })) {
            assertThat(ask(server, Question.SHORT).kind()).isEqualTo(Kind.SLOW);
            assertThat(server.wasLeft()).isTrue();
        }
    }

    @Test
    void an_error_page_that_does_not_end_is_hung_up_on() throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.say("HTTP/1.1 500 Oops\r\nContent-Length: 5000\r\n\r\nbroken");
            connection.keepSilent();
        })) {
            assertThat(ask(server, Question.LONG).message()).isEqualTo("127.0.0.1 answered 500: broken");
            assertThat(server.wasLeft()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: {\"choices\":[]}", ": wait", "x"})
    void a_stream_that_never_ends_is_ended(String part) throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.say(RawServer.EVENTS);
            connection.repeat(part + " ".repeat(1000) + "\n\n");
        })) {
            assertThat(ask(server, Question.LONG).kind()).isEqualTo(Kind.BROKEN);
            assertThat(server.wasLeft()).isTrue();
        }
    }

    @Test
    void a_slow_trickle_has_only_so_long_for_the_whole() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Patience patience = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(3));
        try (RawServer server = new RawServer(connection -> {
            connection.say(RawServer.EVENTS);
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                connection.say(Sse.piece("a"));
            }
        })) {
            Outcome outcome = ask(server, patience);

            assertThat(outcome.kind()).isEqualTo(Kind.SLOW);
            assertThat(outcome.message()).isEqualTo("127.0.0.1 did not finish within 3000 ms");
            assertThat(outcome.text()).startsWith("aa");
            assertThat(server.wasLeft()).isTrue();
        }
    }

    @Test
    void bytes_that_make_no_event_do_not_break_the_silence() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofSeconds(60));
        try (RawServer server = new RawServer(connection -> {
            connection.say(RawServer.EVENTS);
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                connection.say("data: a".substring(0, 1));
            }
        })) {
            assertThat(ask(server, patience).message()).isEqualTo("127.0.0.1 kept silent for 400 ms");
        }
    }

    @Test
    void a_finished_answer_whose_stream_stays_open_is_an_answer() throws Exception {
        for (String end : List.of(Sse.finish("stop"), Sse.DONE)) {
            try (RawServer server = new RawServer(connection -> {
                connection.say(RawServer.EVENTS + Sse.piece("ja") + end);
                connection.keepSilent();
            })) {
                assertThat(ask(server, Question.LONG).failure()).isEmpty();
                assertThat(server.wasLeft()).isTrue();
            }
        }
    }

    @Test
    void an_answer_wanted_no_more_is_hung_up_on() throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.say(RawServer.EVENTS);
            connection.repeat(Sse.piece("abc"));
        })) {
            Outcome outcome = Question.ask(Question.model(server.url(), Question.LONG), piece -> false);

            assertThat(outcome.pieces()).containsExactly("abc");
            assertThat(outcome.usage()).isPresent();
            assertThat(server.wasLeft()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", RawServer.EVENTS})
    void an_interrupted_question_is_given_up(String begun) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        try (RawServer server = new RawServer(connection -> {
            connection.say(begun);
            asked.countDown();
            connection.keepSilent();
        })) {
            OpenAiModel model = Question.model(server.url(), Question.LONG);
            Thread asker = new Thread(() -> {
                try {
                    model.ask(Question.PROMPT, piece -> true);
                } catch (Exception e) {
                    ended.complete(e);
                }
            });
            asker.start();
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            asker.interrupt();

            assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            assertThat(server.wasLeft()).isTrue();
        }
    }

    @Test
    void failed_and_given_up_questions_leave_no_threads_behind() throws IOException {
        try (RawServer silent = new RawServer(RawServer.Connection::keepSilent);
                RawServer endless = new RawServer(connection -> {
                    connection.say(RawServer.EVENTS);
                    connection.repeat(Sse.piece("abc"));
                })) {
            Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofSeconds(60));
            OpenAiModel failing = Question.model(silent.url(), patience);
            OpenAiModel givenUp = Question.model(endless.url(), Question.LONG);
            Question.ask(failing);
            Question.ask(givenUp, piece -> false);
            long before = clientThreads();
            for (int i = 0; i < 30; i++) {
                Question.ask(failing);
                Question.ask(givenUp, piece -> false);
            }

            assertThat(clientThreads()).isLessThan(before + 10);
        }
    }

    /** Every client has a selector, and workers for what goes on at once. */
    private static long clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .count();
    }
}
