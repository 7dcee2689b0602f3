package kexuebot.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kexuebot.bot.chat.ChatId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedTest {
    private static final ChatId CHAT = new ChatId("telegram", "1");
    private static final Patience PATIENT = new Patience(Duration.ofSeconds(20), 0, Duration.ofSeconds(20));

    private final ModelDesk desk = new ModelDesk(
            FakeModel.saying("."),
            new Meter(new Budget(1, 1), new SessionModelStore(), InstantSource.system(), ZoneOffset.UTC),
            PATIENT);
    private final Shared<String, String> shared = new Shared<>(desk, "");
    private final CountDownLatch database = new CountDownLatch(1);

    @AfterEach
    void close() {
        database.countDown();
        desk.close();
    }

    private Manuscript<String> asked(String key, Consumer<String> keep) {
        return shared.manuscript(
                key, CHAT, Optional::empty, () -> (manuscript, pen) -> manuscript.show("of " + key), keep);
    }

    private void slowly() {
        try {
            database.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_database_that_is_slow_to_keep_a_text_holds_up_nobody_who_asks_for_another() throws Exception {
        Manuscript<String> kept = asked("a", text -> slowly());
        await().until(() -> kept.state().version() == 1);

        Manuscript<String> other =
                CompletableFuture.supplyAsync(() -> asked("b", text -> {})).get(10, TimeUnit.SECONDS);

        assertThat(desk.follow(other, text -> {}).text()).isEqualTo("of b");
        assertThat(asked("a", text -> {})).isSameAs(kept);
    }

    @Test
    void a_text_that_could_not_be_kept_is_there_and_is_written_anew() {
        Manuscript<String> lost = asked("a", text -> {
            throw new IllegalStateException("the disk is full");
        });

        assertThat(desk.follow(lost, text -> {})).isEqualTo(new Patience.Ending<>("of a", Optional.empty()));
        assertThat(asked("a", text -> {})).isNotSameAs(lost);
    }

    @Test
    void work_that_cannot_begin_is_trouble_and_no_failure() {
        Manuscript<String> begun = shared.manuscript(
                "a",
                CHAT,
                Optional::empty,
                () -> {
                    throw new IllegalStateException("no such text");
                },
                text -> {});

        assertThat(desk.follow(begun, text -> {}).trouble()).contains(Trouble.BROKEN);
    }
}
