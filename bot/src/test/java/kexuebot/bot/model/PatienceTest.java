package kexuebot.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration WINDOW = Duration.ofMillis(300);
    private static final Patience READER = new Patience(WINDOW, 20, Duration.ofSeconds(20));

    /** Shows a first version as soon as somebody watches. */
    private static Patience.Ending<String> followed(Manuscript<String> manuscript, Runnable meanwhile)
            throws InterruptedException {
        CompletableFuture.runAsync(
                () -> manuscript.show("a"), CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS));
        return READER.follow(manuscript, draft -> {
            if ("a".equals(draft)) {
                sleep(WINDOW.plusMillis(50));
                meanwhile.run();
            }
        });
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_model_is_not_called_slow_because_the_chat_took_its_time_to_show_a_draft() throws Exception {
        Manuscript<String> manuscript = new Manuscript<>("");

        Patience.Ending<String> ending = followed(manuscript, () -> {
            manuscript.receive(1_000);
            manuscript.show("ab");
            manuscript.end(Optional.empty());
        });

        assertThat(ending.trouble()).isEmpty();
        assertThat(ending.text()).isEqualTo("ab");
    }

    @Test
    void a_model_that_went_on_while_a_draft_was_shown_is_waited_for() throws Exception {
        Manuscript<String> manuscript = new Manuscript<>("");

        Patience.Ending<String> ending = followed(manuscript, () -> {
            manuscript.receive(1_000);
            CompletableFuture.runAsync(
                    () -> manuscript.end(Optional.empty()),
                    CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
        });

        assertThat(ending.trouble()).isEmpty();
    }

    @Test
    void one_that_said_nothing_meanwhile_is_slow() throws Exception {
        assertThat(followed(new Manuscript<>(""), () -> {}).trouble()).contains(Trouble.SLOW);
    }
}
