package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.model.ModelStore;
import kexuebot.bot.model.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnmarkedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final int THREADS = 6;
    private static final int CALLS = 30;

    @TempDir
    private Path directory;

    @Test
    void answers_of_models_that_end_at_once_are_all_counted_and_no_mark_is_left() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(THREADS);
        try (Database database = Database.open(directory)) {
            ModelStore store = new JdbiModelStore(database.unmarked());
            long mark = database.changeMark();
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                ChatId chat = new ChatId("telegram", String.valueOf(i));
                all.add(CompletableFuture.runAsync(() -> count(store, chat), writers));
            }
            for (CompletableFuture<Void> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }

            assertThat(store.ofAll(DAY).calls()).isEqualTo((long) THREADS * CALLS);
            assertThat(database.changeMark()).isEqualTo(mark);
        } finally {
            writers.shutdownNow();
        }
    }

    private static void count(ModelStore store, ChatId chat) {
        for (int i = 0; i < CALLS; i++) {
            store.add(chat, DAY, new Usage(1, 1));
            store.of(chat, DAY);
        }
    }
}
