package kexuebot.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTest {

    private static List<String> whole(String answer) {
        return read(answer, answer.length() + 1, false);
    }

    private static List<String> read(String answer, int piece, boolean wasCut) {
        AnswerText text = new AnswerText();
        List<String> sentences = new ArrayList<>();
        for (int at = 0; at < answer.length(); at += piece) {
            sentences.addAll(text.add(answer.substring(at, Math.min(answer.length(), at + piece))));
        }
        sentences.addAll(text.end(wasCut));
        return sentences;
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("本文研究优化器。它很快！真的吗？", List.of("本文研究优化器。", "它很快！", "真的吗？")),
                Arguments.of("It works. It is fast! Is it?", List.of("It works.", "It is fast!", "Is it?")),
                Arguments.of("误差为 3.14 与 0.5。下一句。", List.of("误差为 3.14 与 0.5。", "下一句。")),
                Arguments.of(
                        "See e.g. Adam, i.e. the first. Next.", List.of("See e.g. Adam, i.e. the first.", "Next.")),
                Arguments.of("By J. Su et al. it holds. Next.", List.of("By J. Su et al. it holds.", "Next.")),
                Arguments.of("见 kexue.fm 上的文章。", List.of("见 kexue.fm 上的文章。")),
                Arguments.of("《为什么？因为！》讲了它。好。", List.of("《为什么？因为！》讲了它。", "好。")),
                Arguments.of("他问“为什么？”这个问题。", List.of("他问“为什么？”这个问题。")),
                Arguments.of("他说：“对。”然后走了。", List.of("他说：“对。”", "然后走了。")),
                Arguments.of("甲（见附录。）乙。", List.of("甲（见附录。）乙。")),
                Arguments.of("损失是 $L = 1. x$。完。", List.of("损失是 $L = 1. x$。", "完。")),
                Arguments.of("由\\(a。b\\)得\\[c\\]。", List.of("由$a。b$得$c$。")),
                Arguments.of("设\n\n$$\nx = 1.\n$$\n\n其中 x 已知。", List.of("设 $x = 1.$ 其中 x 已知。")),
                Arguments.of(
                        "甲\n\\begin{align}a &= b\\\\ c &= d\\end{align}\n乙。",
                        List.of("甲 $\\begin{align}a &= b\\\\ c &= d\\end{align}$ 乙。")),
                Arguments.of("\\begin{equation}x\\end{equation}成立。", List.of("$x$成立。")),
                Arguments.of("**方法**很*简单*，__但__~~不~~有效。", List.of("方法很简单，但不有效。")),
                Arguments.of("## 方法\n\n用 `Adam` 训练。", List.of("用 Adam 训练。")),
                Arguments.of("- 第一点\n- 第二点。\n", List.of("第一点", "第二点。")),
                Arguments.of("1. 第一点。\n2. 第二点。\n（3）第三点。\n④ 第四点。", List.of("第一点。", "第二点。", "第三点。", "第四点。")),
                Arguments.of("主要有：\n\n* 甲成立；\n* 乙成立。", List.of("甲成立；", "乙成立。")),
                Arguments.of("前。\n```python\nx = 1。\n```\n后。", List.of("前。", "后。")),
                Arguments.of("```markdown\n甲。\n```\n乙。", List.of("甲。", "乙。")),
                Arguments.of("前。\n| a | b |\n|---|---|\n| 1。 | 2 |\n后。", List.of("前。", "后。")),
                Arguments.of("见[这篇文章](https://kexue.fm/archives/1)。", List.of("见这篇文章。")),
                Arguments.of("甲![图。](https://a.example/b.png)乙。", List.of("甲乙。")),
                Arguments.of("<p>甲<b>乙</b>。</p><br/>x<sup>2</sup>。", List.of("甲 乙 。", "x^2。")),
                Arguments.of("a < b 且 c > d。", List.of("a < b 且 c > d。")),
                Arguments.of("甲\u200b乙\u202e丙\u0007。", List.of("甲乙丙。")),
                Arguments.of("<think>想。想。</think>答。", List.of("答。")),
                Arguments.of("<think>一<think>二</think>三。</think>答。", List.of("答。")),
                Arguments.of("<think>没有完", List.of()),
                Arguments.of("好的，以下是总结：本文研究它。", List.of("本文研究它。")),
                Arguments.of("好的！\n\n本文研究它。", List.of("本文研究它。")),
                Arguments.of("Sure, here is the summary: the post asks why.", List.of("The post asks why.")),
                Arguments.of("甲成立[1][3]。乙成立。[2] 丙成立。【1】", List.of("甲成立[1][3]。", "乙成立。[2]", "丙成立。【1】")),
                Arguments.of(
                        "It holds [1]. It fails. [2][3] It ends.",
                        List.of("It holds [1].", "It fails. [2][3]", "It ends.")),
                Arguments.of("费用是\\$5。", List.of("费用是＄5。")),
                Arguments.of("单独的 $x 没有关上。", List.of()),
                Arguments.of("第一行\n第二行。", List.of("第一行第二行。")),
                Arguments.of("一段没有句号\n\n另一段。", List.of("一段没有句号", "另一段。")),
                Arguments.of("n!种排列。还有。", List.of("n!种排列。", "还有。")),
                Arguments.of("取值于 W_q 与 a*b*c。", List.of("取值于 W_q 与 a*b*c。")),
                Arguments.of("…………\n***\n---\n甲。", List.of("甲。")),
                Arguments.of("", List.of()),
                Arguments.of("。。。！", List.of()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void reads_sentences(String answer, List<String> sentences) {
        assertThat(whole(answer)).isEqualTo(sentences);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void the_size_of_the_pieces_makes_no_difference(String answer, List<String> sentences) {
        assertThat(read(answer, 1, false)).isEqualTo(sentences);
        assertThat(read(answer, 3, false)).isEqualTo(sentences);
    }

    @Test
    void a_sentence_comes_with_the_character_after_it() {
        AnswerText text = new AnswerText();
        assertThat(text.add("本文研究它")).isEmpty();
        assertThat(text.add("。")).isEmpty();
        assertThat(text.add("又")).containsExactly("本文研究它。");
        assertThat(text.end(false)).containsExactly("又");
    }

    @ParameterizedTest
    @CsvSource({"甲成立。乙成, 甲成立。", "甲成立。乙成立。, 甲成立。|乙成立。", "甲是 3., ''", "甲。乙是 $x, 甲。"})
    void a_sentence_that_was_cut_is_dropped(String answer, String sentences) {
        assertThat(String.join("|", read(answer, 2, true))).isEqualTo(sentences);
    }

    @Test
    void thoughts_that_began_unmarked_are_given_up() {
        AnswerText text = new AnswerText();
        assertThat(text.add("我先想想")).isEmpty();
        assertThat(text.add("</think>答案。")).isEmpty();
        assertThat(text.end(false)).containsExactly("答案。");
    }

    @Test
    void a_long_answer_says_so_and_keeps_what_fits() {
        AnswerText text = new AnswerText();
        List<String> kept = text.add("这是一句话。".repeat(20_000));
        assertThat(text.isTooLong()).isTrue();
        assertThat(String.join("", kept).length()).isBetween(3_900, AnswerText.LONGEST);
        assertThat(text.add("还有。")).isEmpty();
        assertThat(text.end(false)).isEmpty();
    }

    @Test
    void a_long_sentence_is_too_long() {
        AnswerText text = new AnswerText();
        assertThat(text.add("短。" + "长".repeat(401) + "。完。")).containsExactly("短。");
        assertThat(text.isTooLong()).isTrue();
    }

    @Test
    void long_thoughts_are_no_long_answer() {
        AnswerText text = new AnswerText();
        text.add("<think>" + "想。".repeat(20_000) + "</think>答。");
        assertThat(text.isTooLong()).isFalse();
        assertThat(text.end(false)).containsExactly("答。");
    }

    @Test
    void long_code_is_no_long_answer() {
        assertThat(whole("甲。\n```\n" + "x".repeat(50_000) + "\n```\n乙。")).containsExactly("甲。", "乙。");
    }

    @Test
    void endless_thoughts_are_too_long() {
        AnswerText text = new AnswerText();
        text.add("<think>" + "想".repeat(300_000));
        assertThat(text.isTooLong()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "$$",
                "\\(",
                "\\[",
                "(",
                "（",
                "[",
                "[[",
                "\"",
                "`",
                "```",
                "*",
                "**",
                "_",
                "|",
                "<",
                "<think>",
                "</think>",
                "\\begin{a}",
                "\\begin{equation}$",
                "\\",
                ".",
                "。",
                "…",
                "\n",
                "\n\n",
                "- ",
                "1. ",
                "#",
                "> ",
                "a.",
                "$(",
                "(\\(",
                "![",
                "[](",
                "<a ",
                "&",
                "~",
                "\u200b",
                "\uD83D",
                "\u0301",
                "{",
                "《",
                "“",
                "e.g. ",
                "[1]",
                "。[1",
                "=",
                "-",
                "\r",
                " "
            })
    void anything_is_read(String hostile) {
        String answer = hostile.repeat(4_000 / hostile.length());
        assertThat(read(answer, 1, false))
                .allSatisfy(sentence -> assertThat(sentence.length()).isLessThan(401));
        assertThat(read(answer, 1_000, true))
                .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"希望。", "甲 $x$。", "a_b *c* 。"})
    void what_is_clean_stays_as_it_is_when_read_again(String answer) {
        List<String> once = whole(answer);
        assertThat(whole(String.join("", once))).isEqualTo(once);
    }
}
