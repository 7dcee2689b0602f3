package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymsTest {
    private static final Synonyms TABLE = Synonyms.of(List.of(
            "# models",
            "",
            "扩散模型 | diffusion model | >DDPM",
            "去噪扩散概率模型 | DDPM",
            "大语言模型 | LLM | >语言模型",
            "语言模型 | language model",
            "词向量 | word embedding",
            "嵌入 | embedding",
            "学习 | learning",
            "秩 | rank",
            "高斯 | Gauss",
            "高斯-博内公式 | Gauss-Bonnet",
            "掩码 | mask",
            "质量 | >mass"));

    private static String found(String text, int from) {
        return TABLE.longestAt(new Analysis().atoms(text), from)
                .map(found -> found.length() + " " + found.name())
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "扩散模型, 4 扩散模型",
        "擴散模型漫谈, 4 扩散模型",
        "ｄｉｆｆｕｓｉｏｎ Model 入门, 2 diffusion model",
        "diffusion-model, 2 diffusion model",
        "diffusion models, 2 diffusion model",
        "LLMs, 1 LLM",
        "word embeddings, 2 word embedding",
        "embeddings, 1 embedding",
        "word, ''",
        "mas, ''",
        "扩散, ''",
        "高斯, 2 高斯",
        "高斯博内公式, 6 高斯-博内公式",
        "高斯-博内公式, 6 高斯-博内公式",
        "Gauss–Bonnet, 2 Gauss-Bonnet",
    })
    void finds_the_longest_name_however_it_is_written(String text, String expected) {
        assertThat(found(text, 0)).isEqualTo(expected);
    }

    @Test
    void finds_a_name_within_a_text() {
        assertThat(found("理解扩散模型的入门", 2)).isEqualTo("4 扩散模型");
        assertThat(found("用LLM写诗", 1)).isEqualTo("1 LLM");
    }

    @Test
    void a_name_may_have_a_gap_but_not_one_between_other_words() {
        assertThat(found("扩散 模型", 0)).isEqualTo("4 扩散模型");
        assertThat(found("学 习", 0)).isEqualTo("2 学习");
        assertThat(found("数学 习题", 1)).isEmpty();
        assertThat(found("大学 习", 1)).isEmpty();
    }

    @Test
    void a_single_character_is_a_name_only_where_it_stands_alone() {
        assertThat(found("秩", 0)).isEqualTo("1 秩");
        assertThat(found("LoRA的 秩", 2)).isEqualTo("1 秩");
        assertThat(found("秩序", 0)).isEmpty();
        assertThat(found("满秩", 1)).isEmpty();
    }

    @Test
    void the_others_come_in_order_without_the_one_asked_for() {
        assertThat(TABLE.of("Diffusion Models")).containsExactly("扩散模型");
        assertThat(TABLE.of("LLM")).containsExactly("大语言模型");
    }

    @Test
    void a_broad_name_leads_to_the_others_but_they_not_to_it() {
        assertThat(TABLE.of("扩散模型")).containsExactly("diffusion model");
        assertThat(TABLE.of("mass")).containsExactly("质量");
        assertThat(TABLE.of("质量")).isEmpty();
    }

    @Test
    void a_name_broad_in_one_group_and_at_home_in_another_leads_home_first() {
        assertThat(TABLE.of("DDPM")).containsExactly("去噪扩散概率模型", "扩散模型", "diffusion model");
        assertThat(TABLE.of("语言模型")).containsExactly("language model", "大语言模型", "LLM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "？！", "扩散模型们", "我的扩散模型", "nothing of the kind", "\uD83D", "\u0000"})
    void has_nothing_for_what_is_no_name(String name) {
        assertThat(TABLE.of(name)).isEmpty();
    }

    @Test
    void looks_up_nothing_behind_the_end() {
        assertThat(TABLE.longestAt(List.of(), 0)).isEmpty();
        assertThat(found("扩散模型", 4)).isEmpty();
    }

    @Test
    void long_input_is_no_name_either() {
        assertThat(TABLE.of("扩散模型".repeat(1_024))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "扩散模型; two names",
                "扩散模型 |; a letter or a digit",
                "扩散模型 | | GAN; a letter or a digit",
                "扩散模型 | >; a letter or a digit",
                ">扩散模型 | >GAN; too broad",
                "GAN | gan; twice",
                "pre-training | pre training | 预训练; twice",
                "熵 | GAN; line 1 too",
            })
    void a_bad_line_is_refused_and_named(String line, String why) {
        assertThatThrownBy(() -> Synonyms.of(List.of("生成对抗网络 | GAN", "# a comment", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 3: ")
                .hasMessageContaining(why);
    }
}
