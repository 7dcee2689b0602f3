package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.catalog.library.BundledFacts;
import kexuebot.catalog.post.Sighting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledSynonymsTest {
    private static final Synonyms TABLE = Synonyms.bundled();
    private static final Analysis ANALYSIS = new Analysis();

    /** The names found in a title from left to right, none within another. */
    private static Stream<String> names(String title) {
        List<Atom> atoms = ANALYSIS.atoms(title);
        Stream.Builder<String> names = Stream.builder();
        for (int i = 0; i < atoms.size(); i++) {
            var found = TABLE.longestAt(atoms, i);
            found.ifPresent(name -> names.add(name.name()));
            i += found.map(name -> name.length() - 1).orElse(0);
        }
        return names.build();
    }

    private static List<String> titles() {
        return BundledFacts.sightings().stream().map(Sighting::title).toList();
    }

    private static List<SynonymGroup> groups() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Synonyms.class.getResourceAsStream("synonyms.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> SynonymGroup.parse(line, ANALYSIS))
                    .toList();
        }
    }

    @Test
    void most_titles_have_a_name_that_the_table_knows() {
        List<String> titles = titles();
        assertThat(titles.stream().filter(title -> names(title).findAny().isPresent()))
                .hasSizeGreaterThan(titles.size() * 4 / 5);
    }

    @Test
    void a_large_part_of_the_groups_is_about_something_in_a_title() throws IOException {
        Set<String> found =
                titles().stream().flatMap(BundledSynonymsTest::names).collect(Collectors.toSet());
        List<SynonymGroup> groups = groups();
        List<SynonymGroup> used = groups.stream()
                .filter(group -> group.names().stream().anyMatch(name -> found.contains(name.written())))
                .toList();
        assertThat(used).hasSizeGreaterThan(groups.size() * 3 / 5);
    }

    @Test
    void every_name_has_the_terms_that_search_makes_of_it() throws IOException {
        assertThat(groups().stream().flatMap(group -> group.names().stream()))
                .allSatisfy(name -> assertThat(name.terms())
                        .isEqualTo(ANALYSIS.atoms(name.written()).stream()
                                .map(Atom::term)
                                .toList()));
    }

    @Test
    void a_latin_name_of_one_letter_is_no_name() throws IOException {
        assertThat(groups().stream().flatMap(group -> group.names().stream()))
                .noneMatch(name -> name.written().matches("[A-Za-z]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "an", "as", "at", "be", "by", "can", "do", "for", "from", "go", "he", "how", "if", "in", "is",
                "it", "its", "me", "more", "new", "no", "not", "of", "on", "one", "or", "so", "some", "the", "to", "up",
                "us", "use", "we", "what", "when", "with", "you", "all", "and", "are", "has", "was", "this", "paper",
                "id", "ID"
            })
    void common_english_words_are_not_searched_for(String word) throws IOException {
        assertThat(groups().stream().flatMap(group -> group.names().stream()))
                .noneMatch(name -> !name.broad() && name.terms().equals(List.of(word)));
    }

    @ParameterizedTest
    @CsvSource({
        "旋转位置编码, RoPE",
        "rope, 旋转位置编码",
        "Rotary Position Embeddings, 旋转位置编码",
        "低秩适配, LoRA",
        "lora, 低秩适配",
        "优化器, optimizer",
        "optimizers, 优化器",
        "奇异值分解, SVD",
        "大模型, LLM",
        "生成對抗網路, GAN",
        "機率, 概率",
        "常態分佈, 正态分布",
        "演算法, 算法",
        "類神經網路, 神经网络",
        "强化学习, RL",
        "质数, 素数",
        "prime numbers, 素数",
        "Pluto, 冥王星",
        "gravity, 万有引力",
        "傅立葉轉換, 傅里叶变换",
        "Schrodinger equation, 薛定谔方程",
        "方差, variance",
        "如何, 怎么",
        "为何, 为什么",
        "苏神, 苏剑林",
        "lr, 学习率",
        "lr, 逻辑回归",
        "长度外推性, length extrapolation",
    })
    void leads_from_one_name_to_the_other(String asked, String meant) {
        assertThat(TABLE.of(asked)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "Gini, 基尼系数",
        "Mahalanobis distance, 马氏距离",
        "Chernoff bound, 切尔诺夫",
        "saliency map, 显著图",
        "朗之万动力学, Langevin",
        "theorem, 定理",
        "GPS, 卫星导航",
        "北大, 北京大学",
        "国际奥林匹克天文竞赛, IOAA"
    })
    void names_that_readers_asked_for_in_vain_lead_to_the_other(String asked, String other) {
        assertThat(TABLE.of(asked)).contains(other);
    }

    @ParameterizedTest
    @CsvSource({"大语言模型, 语言模型", "扩散模型, DDPM", "训练, 炼丹", "学习率, lr", "怎么, how to", "太阳, sun"})
    void does_not_lead_to_what_is_broader_or_narrower(String asked, String other) {
        assertThat(TABLE.of(asked)).doesNotContain(other);
    }

    @ParameterizedTest
    @CsvSource({"方程式, 方程式", "动力学, 动力学", "最优化, 最优化", "向量化, 向量", "变分自编码器, 变分自编码器"})
    void a_longer_word_hides_the_shorter_one_within_it(String text, String only) {
        assertThat(names(text)).containsExactly(only);
    }
}
