package kexuebot.catalog.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import kexuebot.catalog.fetch.Answer;
import kexuebot.catalog.fetch.Backoff;
import kexuebot.catalog.fetch.Fetcher;
import kexuebot.catalog.fetch.Validators;
import kexuebot.catalog.fetch.VirtualTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorTest {
    /** A blog of one page. */
    private static final Fetcher PAGE = new Fetcher() {
        @Override
        public Answer fetch(String path, Validators validators) {
            return new Answer.Found("page".getBytes(StandardCharsets.UTF_8), Validators.NONE);
        }

        @Override
        public void close() {
            // nothing to give back
        }
    };

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class})
    void a_page_that_takes_too_much_memory_to_read_is_not_believed_and_kills_nothing(Class<? extends Error> error)
            throws Exception {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(2), new Random(1));
        Error thrown = error.getConstructor().newInstance();
        Outcome<String> outcome = new Visitor(PAGE, backoff, new VirtualTime()).visit("/", Validators.NONE, page -> {
            throw thrown;
        });

        assertThat(outcome)
                .isEqualTo(new Outcome.Failed<>("a page of a usual size", "4 bytes that take too much memory to read"));
    }
}
