package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    private static final List<String> KNOWN = List.of("LoRA", "矩阵", "低秩", "优化", "优化器", "Attention", "a");

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "lora, LoRA",
                "ＬｏＲＡ, LoRA",
                "LoRa2, LoRA",
                "矩陈, 矩阵",
                "优化, 优化",
                "优花器, 优化器",
                "Atention, Attention",
                "随机, none",
                "'', none",
                "!!!, none",
                "zzzzzz, none"
            })
    void the_nearest_comes_first(String name, String nearest) {
        assertThat(NearNames.of(name, KNOWN).stream().findFirst().orElse(null)).isEqualTo(nearest);
    }
}
