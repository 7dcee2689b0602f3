package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.library.BundledFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AliasesTest {
    private static final Aliases ALIASES = new Aliases(Set.of("旋转位置编码", "对比学习", "Adam优化器", "知识蒸馏"));

    private static List<String> inText(String text) {
        return shown(ALIASES.in("", SamplePosts.document(text)));
    }

    private static List<String> inTitle(String title) {
        return shown(ALIASES.in(title, Document.EMPTY));
    }

    private static List<String> inBlock(Block block) {
        return shown(ALIASES.in("", new Document(List.of(block))));
    }

    private static List<String> shown(List<Alias> aliases) {
        return aliases.stream().map(alias -> alias.one() + "=" + alias.other()).toList();
    }

    @Test
    void a_name_with_its_english_one_and_the_abbreviation_of_that() {
        assertThat(inText("旋转位置编码（Rotary Position Embedding，RoPE）很好用。"))
                .containsExactly("旋转位置编码=Rotary Position Embedding", "旋转位置编码=RoPE", "Rotary Position Embedding=RoPE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "低秩适配（LoRA）; 低秩适配=LoRA",
                "低秩适配 (LoRA); 低秩适配=LoRA",
                "LoRA（Low-Rank Adaptation）; LoRA=Low-Rank Adaptation",
                "we like Low-Rank Adaptation (LoRA); Low-Rank Adaptation=LoRA",
                "“熵不变性”（Entropy Invariance）; 熵不变性=Entropy Invariance",
                "我们看，“熵不变性” (Entropy Invariance); 熵不变性=Entropy Invariance",
                "KL散度（Kullback-Leibler Divergence）; KL散度=Kullback-Leibler Divergence",
                "高斯-博内公式（Gauss-Bonnet Formula）; 高斯-博内公式=Gauss-Bonnet Formula",
                "伪逆（又称广义逆）; 伪逆=广义逆",
                "变分自编码器（简称VAE）; 变分自编码器=VAE",
                "中位数（英文：Median）; 中位数=Median",
                "RoPE（旋转位置编码）; RoPE=旋转位置编码",
            })
    void forms_of_a_pair(String text, String pair) {
        assertThat(inText(text)).containsExactly(pair);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "首先，变分自编码器（VAE）; 变分自编码器=VAE",
                "这就是所谓的变分自编码器（VAE）; 变分自编码器=VAE",
                "它被称为变分自编码器（VAE）; 变分自编码器=VAE",
                "可以使用变分自编码器（VAE）; 变分自编码器=VAE",
                "不妨先看看旋转位置编码（RoPE）; 旋转位置编码=RoPE",
                "对比学习（Contrastive Learning）; 对比学习=Contrastive Learning",
            })
    void a_chinese_name_begins_where_it_is_certain_or_known(String text, String pair) {
        assertThat(inText(text)).containsExactly(pair);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不妨我们先看看变分自编码器（VAE）",
                "这也太复杂（Complex Thing）",
                "优化器（Adam）",
                "盐酸的历史（氯化氢，HCl）",
                "今天拿了多少分（PuzzleUp）",
                "全球天文月（One People, One Sky）",
                "GPT2模型（bert4keras）",
                "扩散模型（DDPM）",
                "生成模型（VAE、GAN、AAE）",
                "常用方法（SGD，Adam，Muon）",
                "预训练模型（如BERT）",
                "变分自编码器（上）",
                "变分自编码器（5）",
                "梯度裁剪（2019）",
                "梯度裁剪（Su et al., 2019）",
                "梯度裁剪（ICLR 2020）",
                "梯度裁剪（附开源实现）",
                "梯度裁剪（Python）",
                "梯度裁剪（see the appendix）",
                "梯度裁剪（这里说的是对梯度的模长做限制）",
                "梯度裁剪（46%正确率）",
                "梯度裁剪（）",
                "梯度裁剪（（Gradient Clipping",
                "《注意力就够》（Attention is All You Need）",
                "BERT（Google）",
                "RoPE（Low-Rank Adaptation）",
                "Adam（优化器）",
                "LoRA（我们用过的那个方法）",
                "（LoRA）",
                "LoRA（lora）",
                "维（Dimension）",
                "",
            })
    void no_pair_is_made_of_anything_else(String text) {
        assertThat(inText(text)).isEmpty();
    }

    @Test
    void an_abbreviation_that_fits_no_words_is_left_out() {
        assertThat(inText("旋转位置编码（Rotary Position Embedding，XYZ）")).containsExactly("旋转位置编码=Rotary Position Embedding");
    }

    @Test
    void strong_text_is_a_name_of_its_own() {
        Block paragraph = new Block.Paragraph(List.of(
                Inline.text("我们把它叫"),
                new Inline.Strong(List.of(Inline.text("对角注意"))),
                Inline.text("（Diagonal Attention），如此。")));
        assertThat(inBlock(paragraph)).containsExactly("对角注意=Diagonal Attention");
    }

    @Test
    void letters_may_be_strong_within_brackets() {
        Block paragraph = new Block.Paragraph(List.of(
                Inline.text("低秩适配（"),
                new Inline.Strong(List.of(Inline.text("Lo"))),
                Inline.text("w-"),
                new Inline.Strong(List.of(Inline.text("R"))),
                Inline.text("ank Adaptation）")));
        assertThat(inBlock(paragraph)).containsExactly("低秩适配=Low-Rank Adaptation");
    }

    @Test
    void a_formula_is_a_boundary_or_nothing_but_never_read_as_a_name() {
        Block paragraph =
                new Block.Paragraph(List.of(Inline.text("其中"), new Inline.Formula("x"), Inline.text("（RoPE）")));
        assertThat(inBlock(paragraph)).isEmpty();
    }

    @Test
    void reads_headings_lists_quotes_tables_and_links_but_no_code() {
        List<Inline> inlines = List.of(
                new Inline.Link(List.of(Inline.text("变分自编码器")), URI.create("https://example.org")),
                Inline.text("（VAE）"));
        Block paragraph = new Block.Paragraph(inlines);
        assertThat(List.of(
                        new Block.Heading(2, inlines),
                        new Block.Listing(false, List.of(List.of(paragraph))),
                        new Block.Quote(List.of(paragraph)),
                        new Block.Table(List.of(List.of(inlines)))))
                .allSatisfy(block -> assertThat(inBlock(block)).containsExactly("变分自编码器=VAE"));
        assertThat(inBlock(new Block.Code("", "变分自编码器（VAE）"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "门控注意力单元（GAU）还需要Warmup吗？; 门控注意力单元=GAU",
                "概率分布的熵归一化（Entropy Normalization）; 熵归一化=Entropy Normalization",
                "勒贝格(Lebesgue)控制收敛定理; 勒贝格=Lebesgue",
                "中位数（Median）简介; 中位数=Median",
                "强制间隔投影（Margin-Enforcing Projection）; 强制间隔投影=Margin-Enforcing Projection",
                "百科翻译：氢氧化钠（NaOH）的详细介绍; 氢氧化钠=NaOH",
            })
    void a_title_that_says_both(String title, String pair) {
        assertThat(inTitle(title)).containsExactly(pair);
    }

    @Test
    void few_titles_of_the_blog_do_and_the_rest_is_left_alone() {
        List<String> pairs = BundledFacts.sightings().stream()
                .flatMap(sighting -> inTitle(sighting.title()).stream())
                .toList();
        assertThat(pairs)
                .contains("氢氧化钠=NaOH", "甘姆星云=Gum Nebula", "勒贝格=Lebesgue", "斯特灵=stirling", "熵归一化=Entropy Normalization")
                .contains("门控注意力单元=GAU", "尺度定律=Scaling Law", "中位数=Median")
                .noneMatch(pair -> pair.matches(".*(HCl|One People|PuzzleUp|bert4keras|FAQ|Python).*"))
                .hasSizeLessThan(15);
    }

    @Test
    void each_pair_once_and_those_of_the_title_first() {
        Document text = SamplePosts.document("变分自编码器（VAE）……低秩适配（LoRA）。低秩适配（lora）。");
        assertThat(shown(ALIASES.in("低秩适配（LoRA）", text))).containsExactly("低秩适配=LoRA", "变分自编码器=VAE");
    }

    @Test
    void names_and_pairs_are_bounded() {
        String many = IntStream.range(0, 200)
                .mapToObj(i -> "低秩适配（Lo" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "）")
                .collect(Collectors.joining("，"));
        assertThat(inText(many)).hasSize(Aliases.MOST);
        assertThat(inText("低秩适配（" + "Lo ".repeat(30) + "）")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"（", "“", "）", "的", "a ", "(a", "编", "\uD83D", "A-", "，又称"})
    void odd_text_is_no_trouble(String part) {
        assertThat(inText(part.repeat(4_096))).isEmpty();
        assertThat(inText(part.repeat(2_000) + "（VAE）")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void an_alias_has_two_different_names() {
        assertThatThrownBy(() -> new Alias("LoRA", "lora")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Alias("", "LoRA")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Alias("低秩", "x".repeat(41))).isInstanceOf(IllegalArgumentException.class);
    }
}
