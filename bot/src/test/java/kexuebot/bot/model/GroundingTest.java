package kexuebot.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Block.FormulaBlock;
import kexuebot.catalog.document.Block.Heading;
import kexuebot.catalog.document.Block.Paragraph;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.Formula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroundingTest {
    private static final Document POST = new Document(
            List.of(
                    new Heading(2, List.of(Inline.text("自注意力"))),
                    new Paragraph(List.of(
                            Inline.text("我们在 12 层的 Transformer 上训练了 100,000 步，学习率取"),
                            new Formula("3\\times 10^{-4}"),
                            Inline.text("，准确率提高了 5.50%，速度是 GPT-3 的三倍，显存降了三分之一。温度取 0.5，下界是 -2。"))),
                    new FormulaBlock("\\begin{aligned}\\mathcal{L}(\\boldsymbol{\\theta})=&\\,\\frac{1}{n}\\sum_{i=1}^n"
                            + " \\left\\Vert x_i - \\boldsymbol{W}_q y_i\\right\\Vert^2 \\label{eq:l}\\end{aligned}"),
                    new Paragraph(
                            List.of(
                                    Inline.text("其中"),
                                    new Formula("\\text{softmax}(QK^{\\top})"),
                                    Inline.text(
                                            "的复杂度为 O(n^2)，參數量為 7B。谷歌的 Layer Normalization 与高斯过程有关，见《变分自编码器（一）》。"
                                                    + "华南的李明提出“两步走”策略，共 2 阶段，2019年10月有4096个样本，四元数 H 也用到 8 个头，Self-Attention 由 Vaswani 给出，kexue.fm 与一半的数据。")))));
    private static final Grounding GROUNDING = Grounding.of(POST, List.of("注意力的故事", "优化", "苏剑林"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "模型有 12 层。",
                "模型有十二层。",
                "模型有１２层。",
                "训练了 100000 步。",
                "训练了 10万步。",
                "训练了十万步。",
                "提高了 5.5%。",
                "提高了 5.5 个百分点。",
                "提高了百分之五点五。",
                "提高 ５．５％。",
                "速度是 3 倍。",
                "速度是三倍。",
                "降了三分之一。",
                "降了 1/3。",
                "学习率为 $3\\times 10^{-4}$。",
                "学习率为 3×10^{-4}。",
                "学习率为 3e-4。",
                "学习率为 0.0003。",
                "学习率为 3×10⁻⁴。",
                "温度是 0.50。",
                "下界是 -2。",
                "下界是 −2。",
                "样本有 4,096 个。",
                "在 2019 年 10 月。",
                "有两步。",
                "一半的数据。",
                "This has 12 layers.",
                "It took 100 thousand steps.",
                "It has twelve layers.",
                "It gains 5.5 percent.",
                "It is three times as fast.",
                "It is threefold.",
                "Half the data is used.",
                "The 12-layer model."
            })
    void numbers_are_known_by_their_value(String sentence) {
        assertThat(GROUNDING.unsupported(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "模型有 24 层。, 24",
        "模型有二十四层。, 二十四",
        "提高了 12%。, 12%",
        "提高了百分之十二。, 百分之十二",
        "提高了 5.05%。, 5.05%",
        "提高了两成。, 两成",
        "速度是五倍。, 五",
        "下界是 2.5。, 2.5",
        "温度是 -0.5。, -0.5",
        "学习率是 10^{-3}。, 10^{-3}",
        "降了四分之一。, 四分之一",
        "有 3 亿参数。, 3 亿",
        "It has six layers., six layers",
        "It has 13B weights., 13B",
        "It is seven-fold., seven-fold"
    })
    void other_numbers_are_not(String sentence, String missing) {
        assertThat(GROUNDING.unsupported(sentence)).contains(missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "这是一个新的办法，分为两种情况和三个部分。",
                "第一步与第三点。",
                "统一的、唯一的、进一步的理解。",
                "十分简单，万一失败也四舍五入。",
                "有几十种、数百个例子。",
                "零均值。",
                "One of the two parts and the third case."
            })
    void ways_of_speaking_are_no_numbers(String sentence) {
        assertThat(GROUNDING.unsupported(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$\\mathcal{L}(\\theta)$",
                "$\\mathcal L(\\bm\\theta)$",
                "$\\frac1n\\sum_{i=1}^{n}$",
                "$\\frac{1}{n}\\sum^n_{i=1}$",
                "$\\lVert x_i-\\mathbf{W}_q y_i\\rVert^2$",
                "$\\|x_{i} - W_{q}y_i\\|$",
                "$x_i$",
                "$n$",
                "$\\theta$",
                "θ",
                "W_q",
                "x_i",
                "$\\operatorname{softmax}(QK^\\top)$",
                "$\\mathrm{softmax}$",
                "softmax",
                "O(n^2)",
                "$O(n^2)$",
                "O(n²)",
                "$ y_i $",
                "n",
                "$\\color{red}{x_i}$",
                "$x_i \\tag{1}$",
                "$\\begin{equation}x_i\\end{equation}$",
                "∑",
                "$\\left(\\boldsymbol{\\theta}\\right)=$",
                "$12$",
                "$5.50\\%$",
                "$H$"
            })
    void formulas_are_known_by_their_signs(String formula) {
        assertThat(GROUNDING.unsupported("这里用到 " + formula + " 来说明。")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文章最后指出，这一分析不再成立。",
                "文章首先提出，两者接近。",
                "文章进而证明，两者接近。",
                "文章还发现，停点可以宽容。",
                "训练过程最终发现停点宽容。",
                "作者没有任何严格证明。",
                "这一段先证明两者接近。"
            })
    void an_honest_sentence_that_begins_with_the_post_is_not_taken_for_a_person(String sentence) {
        assertThat(GROUNDING.unsupported(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$z$",
                "$x_j$",
                "$x_i^2$",
                "$\\mathcal{L}(\\phi)$",
                "$O(n^3)$",
                "O(n^3)",
                "O(n³)",
                "φ",
                "V_q",
                "W_k",
                "$\\frac{1}{m}$",
                "$x_i + W_q$",
                "x=3",
                "N = 12",
                "$\\mathbb{R}$",
                "ℝ",
                "$\\text{sigmoid}$",
                "$24$",
                "$2^{n}$",
                "$x_{i=1}$",
                "m",
                "m×m",
                "$e$",
                "$t$"
            })
    void other_formulas_are_not(String formula) {
        assertThat(GROUNDING.isGrounded("这里用到 " + formula + " 来说明。")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "它改进了 transformer。",
                "它改进了 Transformers。",
                "它用 LayerNorm 或 layer normalization。",
                "它与 GPT-3 相比。",
                "有 7B 参数。",
                "谷歌的办法。",
                "Google 的办法。",
                "高斯的办法。",
                "Gaussian 过程。",
                "李明提出了它。",
                "李明等人提出了它。",
                "苏剑林认为它对。",
                "见《变分自编码器(一)》。",
                "称为“两步走”。",
                "用“两”步。",
                "四元数很有用。",
                "參數量很大。",
                "用 self-attention 与 self attention。",
                "文章提出了办法。",
                "方法发现了问题。",
                "The author compares Transformers.",
                "Gaussian processes matter.",
                "The GPT-3 baseline is slower.",
                "Softmax is used here.",
                "We know that everyday words are free.",
                "Attention: Self-Attention is used."
            })
    void names_are_known_in_their_spellings(String sentence) {
        assertThat(GROUNDING.unsupported(sentence.replace("LayerNorm 或 ", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "它改进了 BERT。, BERT",
        "它与 GPT-4 相比。, GPT-4",
        "微软的办法。, 微软",
        "Microsoft 的办法。, Microsoft",
        "欧拉的公式。, 欧拉",
        "王小明提出了它。, 王小明",
        "张三等人认为它对。, 张三",
        "见《另一篇文章》。, 另一篇文章",
        "称为“三步走计划”。, 三步走计划",
        "约翰·纳什的均衡。, 约翰·纳什",
        "南京大学的办法。, 南京大学",
        "见 https://evil.example/x。, https://evil.example/x。",
        "联系 me@evil.example 即可。, me@evil.example",
        "联系 @someone 即可。, @someone",
        "见 papers.cool 上。, papers.cool",
        "见 kexue.fm 上。, kexue.fm",
        "The author compares BERT., BERT",
        "It was found by Hinton., Hinton",
        "Microsoft made it., Microsoft",
        "The tool PyTorch is used., PyTorch",
        "It follows from u and v., u"
    })
    void other_names_are_not(String sentence, String missing) {
        assertThat(GROUNDING.unsupported(sentence)).contains(missing);
    }

    @Test
    void a_title_and_its_author_are_facts_of_a_post() {
        assertThat(GROUNDING.isGrounded("《注意力的故事》由苏剑林老师写成。")).isTrue();
        assertThat(Grounding.of(POST, List.of()).isGrounded("《注意力的故事》由苏剑林老师写成。"))
                .isFalse();
    }

    @Test
    void several_texts_support_together() {
        Document other = new Document(List.of(new Paragraph(List.of(Inline.text("BERT 有 24 层。")))));
        assertThat(Grounding.of(List.of(POST, other), List.of()).isGrounded("BERT 与 GPT-3 分别有 24 层和 12 层。"))
                .isTrue();
    }

    @Test
    void code_and_tables_are_text_of_a_post() {
        Document post = new Document(List.of(
                new Block.Code("python", "max_len = 512"),
                new Block.Table(List.of(List.of(List.of(Inline.text("RoBERTa")), List.of(Inline.text("88.5")))))));
        assertThat(Grounding.of(post, List.of()).unsupported("RoBERTa 得到 88.5，max_len 取 512，max_len = 512。"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "$$",
                "\\(",
                "(",
                "“",
                "《",
                "一",
                "万",
                "9",
                "1,",
                "1.",
                "-",
                "a",
                "A.",
                "x^",
                "x_",
                "\\frac{",
                "{",
                "}",
                "10^",
                "@",
                "a@",
                "http://",
                "王",
                "王提出",
                "百分之",
                "一分之",
                "·",
                "中·",
                "\\begin{a}",
                "²",
                "a-",
                "a'",
                "=",
                "a = ",
                "www.",
                "🙂",
                "\uD83D",
                "1e",
                "the "
            })
    void anything_is_checked(String hostile) {
        String sentence = hostile.repeat(4_000 / hostile.length());
        assertThat(GROUNDING.unsupported(sentence)).doesNotContainNull();
        Document post = new Document(List.of(
                new Paragraph(List.of(Inline.text(sentence), new Formula(sentence))), new FormulaBlock(sentence)));
        assertThat(Grounding.of(post, List.of(sentence)).unsupported("甲。")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-2023-2024", "a-2024-winter", "b-2024-spring"})
    void the_sentences_of_a_text_are_grounded_in_it(String extract) throws IOException {
        String text = resource("/extracts/" + extract + ".txt");
        Grounding grounding = Grounding.of(List.of(), List.of(text));
        List<String> sentences = text.lines().flatMap(GroundingTest::sentences).toList();
        assertThat(sentences)
                .hasSizeGreaterThan(20)
                .allSatisfy(sentence -> assertThat(grounding.unsupported(sentence.replace("papers.cool", "")))
                        .allSatisfy(missing -> assertThat(missing).contains("://")));
    }

    private static Stream<String> sentences(String line) {
        AnswerText text = new AnswerText();
        return Stream.concat(text.add(line).stream(), text.end(false).stream());
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = GroundingTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void what_is_longer_than_any_sentence_is_not_grounded() {
        assertThat(GROUNDING.isGrounded("好".repeat(5_000))).isFalse();
    }
}
