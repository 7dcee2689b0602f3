package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Abstract;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers a question, from posts with real titles and invented words. */
class PassagesTest {
    private static final Post PSEUDO_INVERSE = post(
            10366,
            "低秩近似之路（一）：伪逆",
            text("这一篇从最小二乘说起。先看可逆的情形，再看别的。"),
            heading("定义"),
            text("伪逆是普通矩阵的逆的推广，也叫广义逆。它由四个条件唯一确定，任何矩阵都有。"),
            heading("计算"),
            text("如何计算伪逆？可以先做奇异值分解，即："),
            new Block.FormulaBlock("A=U\\Sigma V^{\\top}"),
            text("把非零的奇异值取倒数即可，代价是一次分解。"),
            new Block.Code("python", "伪逆 = np.linalg.pinv(A)"),
            heading("参考文献"),
            text("伪逆的历史见某书，伪逆的计算见某文。"));

    private static final Post EXTRAPOLATION = post(
            9431,
            "Transformer升级之路：7、长度外推性与局部注意力",
            text("训练短而预测长的时候，模型的效果往往变差，这就是长度外推的问题。"),
            heading("原因"),
            text("长度外推为什么会失败？因为预测时用到了没有训练过的位置，注意力也被摊薄了。"),
            text("另外，窗口注意力只看附近的词，所以长度外推时不会出现没见过的距离。"),
            text("局部的注意力让长度外推变得容易，不过它看不到远处的词，长度外推的代价就在这里。"));

    private static final Post LORA = post(
            10001,
            "配置不同的学习率，LoRA还能再涨一点？",
            new Block.Paragraph(List.of(
                    Inline.text("LoRA把权重的更新写成 "),
                    new Inline.Formula("W=W_0+AB"),
                    Inline.text("，其中两个因子都很小。它省的是优化器的缓存。"))));

    private static final Post DUCKS =
            post(9324, "一道概率不等式：盯住小的", text("四只鸭子在池塘里，它们都在同一个半圆里的概率是二分之一。"), text("换成五只鸭子，概率会小一些。"));

    private static final Post OURS = new Post(
            Optional.of(new PostId(10427)),
            "低秩近似之路（三）：CR",
            Optional.of(PartialDate.of(LocalDate.parse("2024-10-11"))),
            "",
            "",
            List.of(),
            Optional.empty(),
            Document.EMPTY,
            Text.NONE,
            List.of(),
            Details.NONE,
            Optional.of(new Abstract("CR 近似挑出几列几行来代替整个乘积。", "CR picks columns and rows to stand for a product.")));

    private static final List<Post> POSTS = Stream.concat(
                    Stream.of(PSEUDO_INVERSE, EXTRAPOLATION, LORA, DUCKS, OURS), others())
            .toList();

    private final Index index = Index.of(POSTS, List.of());

    /** So that words are as rare as they are among some posts. */
    private static Stream<Post> others() {
        return Stream.iterate(1, i -> i <= 30, i -> i + 1)
                .map(i -> post(
                        i, "杂记（" + i + "）", text("这是第 " + i + " 篇随手写的东西，说说我们的生活和时间。"), text("会有的，也就这样，是不是都可以再看看。")));
    }

    private static Post post(int id, String title, Block... blocks) {
        return new Post(
                Optional.of(new PostId(id)),
                title,
                Optional.of(PartialDate.of(LocalDate.parse("2024-01-01"))),
                "",
                "",
                List.of(),
                Optional.empty(),
                Document.EMPTY,
                Text.of(new Document(Arrays.asList(blocks))),
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    private static Block text(String words) {
        return new Block.Paragraph(List.of(Inline.text(words)));
    }

    private static Block heading(String words) {
        return new Block.Heading(2, List.of(Inline.text(words)));
    }

    private List<Passage> ask(String question) {
        return index.passages(question, 4);
    }

    private static String words(Passage passage) {
        return PlainText.source(passage.content());
    }

    private static int id(Passage passage) {
        return passage.post().id().orElseThrow().value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "什么是伪逆？                 | 10366 | 3 | 定义 | 推广",
                "伪逆是什么                   | 10366 | 3 | 定义 | 推广",
                "偽逆是什麼                   | 10366 | 3 | 定义 | 推广",
                "怎么计算伪逆                 | 10366 | 5 | 计算 | 奇异值分解",
                "如何用奇异值分解计算广义逆   | 10366 | 5 | 计算 | 奇异值分解",
                "为什么长度外推会失败         | 9431  | 3 | 原因 | 因为",
                "why does length extrapolation fail | 9431 | 3 | 原因 | 因为",
                "窗口注意力有什么好处         | 9431  | 4 | 原因 | 附近",
                "LoRA省的是什么               | 10001 | 1 |      | 优化器",
                "what is lora                 | 10001 | 1 |      | 权重",
                "四只鸭子在同一个半圆的概率是多少 | 9324 | 1 |     | 二分之一",
                "CR近似是什么                 | 10427 | 0 |      | 几列几行"
            })
    void the_passage_that_answers_comes_first(String question, int post, int paragraph, String heading, String words) {
        Passage first = ask(question).get(0);
        assertThat(id(first)).isEqualTo(post);
        assertThat(first.paragraph()).isEqualTo(paragraph);
        assertThat(first.heading()).isEqualTo(Optional.ofNullable(heading));
        assertThat(words(first)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今天天气怎么样",
                "如何煮米饭",
                "who won the world cup",
                "比特币价格",
                "qzxj vwkq",
                "什么是的了吗",
                "为什么",
                "what is the",
                "",
                "   ",
                "？？？",
                "😀",
                "Kubernetes的伪逆怎么计算",
                "LoRA和React有什么关系",
                "鸭子怎么烤",
                "长度单位换算",
                "What is the capital of France?",
                "参考文献",
                "奶茶的概率论",
                "猫的生活习性"
            })
    void what_the_posts_do_not_speak_of_has_no_answer(String question) {
        assertThat(ask(question)).isEmpty();
    }

    @Test
    void a_formula_that_a_sentence_announces_belongs_to_it() {
        Passage passage = ask("如何计算伪逆").get(0);
        assertThat(passage.content()).contains(new Inline.Formula("A=U\\Sigma V^{\\top}"));
        assertThat(words(passage)).endsWith("即： $A=U\\Sigma V^{\\top}$");
    }

    @Test
    void a_formula_within_a_sentence_is_whole() {
        assertThat(ask("什么是LoRA").get(0).content()).contains(new Inline.Formula("W=W_0+AB"));
    }

    @Test
    void code_and_references_are_not_quoted() {
        for (String question : List.of("伪逆", "如何计算伪逆", "伪逆的历史")) {
            assertThat(ask(question)).noneMatch(passage -> words(passage).contains("linalg"));
            assertThat(ask(question)).noneMatch(passage -> words(passage).contains("某书"));
        }
    }

    @Test
    void at_most_two_passages_are_of_one_post() {
        List<Passage> passages = index.passages("长度外推", 10);
        assertThat(passages).hasSize(2).allMatch(passage -> id(passage) == 9431);
    }

    @Test
    void the_limit_is_kept_and_the_best_come_first() {
        assertThat(index.passages("伪逆", 1)).hasSize(1);
        assertThat(index.passages("伪逆", 0)).isEmpty();
        List<Double> scores = ask("伪逆").stream().map(Passage::score).toList();
        assertThat(scores)
                .isNotEmpty()
                .first()
                .isEqualTo(scores.stream().max(Double::compare).orElseThrow());
    }

    @Test
    void what_was_asked_for_is_strong() {
        assertThat(ask("伪逆是什么").get(0).content()).contains(new Inline.Strong(List.of(Inline.text("伪逆"))));
    }

    @Test
    void our_words_are_in_the_language_of_the_question() {
        assertThat(words(ask("CR近似挑出什么").get(0))).isEqualTo("CR 近似挑出几列几行来代替整个乘积。");
        assertThat(words(ask("which columns and rows does CR pick").get(0)))
                .isEqualTo("CR picks columns and rows to stand for a product.");
    }

    @Test
    void a_post_that_only_has_a_title_is_not_quoted() {
        Index titles = Index.of(List.of(post(9948, "Transformer升级之路：16、“复盘”长度外推技术")), List.of());
        assertThat(titles.passages("长度外推", 4)).isEmpty();
    }

    @Test
    void mere_pointers_to_other_posts_are_not_quoted() {
        List<Post> posts = new ArrayList<>(POSTS);
        posts.add(post(9999, "矩阵杂谈", text("关于行列式，请看《为什么只有方阵有行列式？》和《行列式的点滴》。")));
        assertThat(Index.of(posts, List.of()).passages("什么是行列式", 4)).isEmpty();
    }

    @Test
    void sentences_are_whole() {
        String filler = "这一句与问题没有什么关系，只是为了把段落写得更长一些，好让它装不进一段引文里面去。".repeat(4);
        List<Post> posts = new ArrayList<>(POSTS);
        posts.add(post(9998, "谱半径杂谈", text(filler + "谱半径是特征值的模的最大值（注意。不是奇异值）。" + filler)));
        Passage passage = Index.of(posts, List.of()).passages("谱半径是什么", 4).get(0);
        assertThat(words(passage)).startsWith("谱半径").endsWith("。");
        assertThat(words(passage).length()).isLessThanOrEqualTo(220);
    }

    @ParameterizedTest
    @ValueSource(strings = {"长", "伪逆", "a", "\\frac{", "（", "\u0000\u001b[2J", "?", "LoRA ", "\ud83d", "今天", "《"})
    void any_question_is_answered_calmly(String piece) {
        String question = piece.repeat(4096 / piece.length());
        assertThat(index.passages(question, 4)).hasSizeLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"（", "《", "谱半径", "谱半径。", "a.", "谱半径：", " "})
    void any_text_is_read_calmly(String piece) {
        Block hostile = text(piece.repeat(40_000 / piece.length()));
        Index one = Index.of(List.of(post(1, "谱半径", hostile, new Block.FormulaBlock("x".repeat(5_000)))), List.of());
        List<Passage> passages = one.passages("谱半径是什么", 4);
        assertThat(passages.stream().map(PassagesTest::words).collect(Collectors.joining()))
                .hasSizeLessThan(2_000);
    }

    @Test
    void a_page_that_begins_twice_with_the_same_paragraph_is_quoted_once() {
        String first = "低秩在深度学习里出镜率极高，LoRA、MLA都是例子。笔者打算系统补一补矩阵的低秩近似，开篇从伪逆说起。"
                + "它也叫广义逆、Moore-Penrose逆，是“不可逆矩阵的逆”，同时又是一类最优近似问题的解。";
        Post post = post(10366, "低秩近似之路（一）：伪逆", text(first), text(first), heading("计算"), text("先做分解。"));

        assertThat(Index.of(List.of(post), List.of()).passages("什么是低秩近似", 4).stream()
                        .map(PassagesTest::words))
                .containsExactly(first);
    }
}
