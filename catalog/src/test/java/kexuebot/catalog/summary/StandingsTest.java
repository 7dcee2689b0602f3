package kexuebot.catalog.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kexuebot.catalog.document.Inline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "如上所述，旋转矩阵可以让内积只依赖于相对位置。",
                "正如上一节所证明的那样，这个上界是可以取到的最好结果。",
                "由式(3)可知旋转之后的内积只依赖于相对的位置。",
                "从上图可以看到，旋转之后的内积会随着距离而衰减。",
                "其中第一项是模型的偏差，第二项则是模型的方差。",
                "这里的正交矩阵是为了让变换保持向量的模长不变。",
                "欢迎各位读者一起来讨论旋转位置编码的各种推广。",
                "最后感谢几位同事对本文的初稿提出了宝贵的意见。",
                "感兴趣的读者可以自行推导高维情形下的旋转矩阵。",
                "转载到别处时请注明本文的出处以及原文的链接地址。",
                "更多的细节请参考《注意力机制的来龙去脉》这一篇文章。",
                "完整的代码已经放在https://example.org/code上面供大家使用。",
                "如果还有什么疑惑，可以加入QQ群跟大家一起交流心得。",
                "更详细的推导过程可以看之前的文章（链接）里的第二部分。",
                "太短了说不清。"
            })
    void never_quotes_what_points_elsewhere_or_speaks_to_readers(String text) {
        assertThat(standing(text)).isEqualTo(Standing.NEVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "因此旋转矩阵可以让内积只依赖于两个向量的相对位置。",
                "但是旋转矩阵在外推的时候仍然会遇到不小的困难和障碍。",
                "它让内积只依赖于两个向量之间的相对位置而不是绝对位置。",
                "这种做法的好处是不需要修改注意力机制本身的任何计算。",
                "换句话说，绝对位置的写法也能达到相对位置编码的效果。"
            })
    void what_needs_the_sentence_before_it_leans_on_that(String text) {
        assertThat(standing(text)).isEqualTo(Standing.LEANING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本文从复数的角度出发，推导了旋转位置编码的一般形式。",
                "这篇文章介绍一种用绝对位置实现相对位置编码的新方法。",
                "注意力机制本身并不能够区分输入序列中的前后顺序关系。",
                "即便训练长度只有五百，旋转位置编码也能外推到两千以上。",
                "其实旋转位置编码跟正弦位置编码之间有着很深的渊源。",
                "令人意外的是，旋转位置编码与线性注意力是可以兼容的。"
            })
    void a_sentence_about_its_subject_stands_alone(String text) {
        assertThat(standing(text)).isEqualTo(Standing.ALONE);
    }

    @Test
    void a_reference_within_a_formula_is_one_too() {
        assertThat(standing("利用正交性以及结论$\\eqref{eq:rope}$就能够完成整个证明过程了。")).isEqualTo(Standing.NEVER);
    }

    @Test
    void code_is_not_quoted_but_names_are() {
        Inline call = new Inline.CodeSpan("model.fit(x, y)");
        Inline name = new Inline.CodeSpan("beta2");

        assertThat(standing(List.of(call))).isEqualTo(Standing.NEVER);
        assertThat(standing(List.of(name))).isEqualTo(Standing.ALONE);
    }

    @Test
    void long_sentences_are_no_summary_unless_they_are_english() {
        String english =
                "Rotary embeddings encode absolute positions by rotations of queries and keys so that inner products"
                        + " depend on relative positions only, which works with linear attention as well.";

        assertThat(standing("旋转位置编码".repeat(25) + "。")).isEqualTo(Standing.NEVER);
        assertThat(standing(english)).isEqualTo(Standing.ALONE);
    }

    private static Standing standing(List<Inline> code) {
        List<Inline> content = new ArrayList<>(Written.inlines("旋转位置编码的底数可以通过参数来调节，参数的名字是"));
        content.addAll(code);
        return Standings.of(content, new Run(content).text(), false);
    }

    private static Standing standing(String source) {
        List<Inline> content = Written.inlines(source);
        return Standings.of(content, new Run(content).text(), false);
    }
}
