package kexuebot.catalog.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {

    /** A bar stands where a sentence ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "位置编码并不神秘。|我们来推导它。",
                "真的吗？！|当然是真的。",
                "误差从3.14降到e.g. 2.71左右。|随后不再下降。",
                "他说：“这个方法很好。”|大家都同意。",
                "“为什么是正交矩阵？”是一个好问题。",
                "可参看《为什么需要残差？一个动力学的视角》一文。|它讲得很清楚。",
                "模型很大（约有十亿个参数。真的很大）并且很慢。",
                "未闭合的括号（不影响后面的句子。|后面的句子在这里。",
                "We follow Fig. 2 of Smith et al. closely. |The rest is new.",
                "Use v1.5 of kexue.fm here. |It works.",
                "写成C++的版本更快。|差别不大。"
            })
    void cuts_where_sentences_end(String marked) {
        String text = marked.replace("|", "");

        assertThat(sentences(text))
                .containsExactlyElementsOf(
                        Arrays.stream(marked.split("\\|")).map(String::strip).toList());
    }

    @Test
    void what_ends_without_a_stop_is_not_whole() {
        List<Splitter.Piece> pieces = Splitter.pieces("前一句是完整的。后一句得到：");

        assertThat(pieces).extracting(Splitter.Piece::whole).containsExactly(true, false);
    }

    @Test
    void white_space_alone_is_no_sentence() {
        assertThat(Splitter.pieces(" \n \n")).isEmpty();
    }

    private static List<String> sentences(String text) {
        return Splitter.pieces(text).stream()
                .map(piece -> text.substring(piece.from(), piece.to()))
                .map(String::strip)
                .toList();
    }
}
