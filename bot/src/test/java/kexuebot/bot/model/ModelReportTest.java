package kexuebot.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.ModelView;
import kexuebot.bot.chat.ModelView.Day;
import org.junit.jupiter.api.Test;

class ModelReportTest {
    /** Already the fourth in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-02-03T17:00:00Z");

    private static final LocalDate TODAY = LocalDate.parse("2026-02-04");
    private static final ChatId ONE = new ChatId("telegram", "1");
    private static final ChatId TWO = new ChatId("telegram", "2");

    private final Spending spending = new SessionModelStore();

    private ModelView view() {
        LanguageModel.Identity identity = new LanguageModel.Identity("qwen", "localhost");
        return new ModelReport(identity, new Budget(10, 5_000), spending, () -> NOW, ZoneId.of("Asia/Shanghai")).view();
    }

    @Test
    void it_names_the_model_and_the_budget_of_all() {
        assertThat(view()).isEqualTo(new ModelView("qwen", "localhost", new Day(TODAY, 0, 0, 0), 5_000, List.of()));
    }

    @Test
    void a_day_is_what_all_chats_used_on_it() {
        spending.add(ONE, TODAY, new Usage(100, 10));
        spending.add(ONE, TODAY, new Usage(200, 20));
        spending.add(TWO, TODAY, new Usage(1, 2));
        assertThat(view().today()).isEqualTo(new Day(TODAY, 3, 301, 32));
        assertThat(view().days()).containsExactly(new Day(TODAY, 3, 301, 32));
    }

    @Test
    void it_looks_back_seven_days_and_leaves_out_those_without_use() {
        spending.add(ONE, TODAY.minusDays(7), new Usage(7, 7));
        spending.add(ONE, TODAY.minusDays(6), new Usage(6, 6));
        spending.add(TWO, TODAY.minusDays(2), new Usage(2, 2));
        assertThat(view().days())
                .containsExactly(new Day(TODAY.minusDays(2), 1, 2, 2), new Day(TODAY.minusDays(6), 1, 6, 6));
        assertThat(view().today()).isEqualTo(new Day(TODAY, 0, 0, 0));
    }
}
