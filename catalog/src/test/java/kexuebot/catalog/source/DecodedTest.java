package kexuebot.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTest {
    private static final Charset GB = Charset.forName("GB18030");

    private static String problem(byte[] bytes) {
        Decoded decoded = PageReader.decode(bytes);
        assertThat(decoded.content()).isEmpty();
        return decoded.problem().orElseThrow().what();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "科学空间", "\ufeff科学空间", "𝑓(x) 😀"})
    void reads_utf_8_with_and_without_a_mark(String text) {
        assertThat(PageReader.decode(text.getBytes(StandardCharsets.UTF_8)).content())
                .contains(text.replace("\ufeff", ""));
    }

    @Test
    void reads_utf_16_with_a_mark() {
        byte[] bigEndian = "\ufeff科学".getBytes(StandardCharsets.UTF_16BE);
        byte[] littleEndian = "\ufeff科学".getBytes(StandardCharsets.UTF_16LE);

        assertThat(PageReader.decode(bigEndian).content()).contains("科学");
        assertThat(PageReader.decode(littleEndian).content()).contains("科学");
        assertThat(problem(Arrays.copyOf(bigEndian, 5))).isEqualTo("not UTF-16 text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"charset=gb2312", "charset=\"GBK\"", "charset = 'gb18030'"})
    void reads_a_page_that_declares_a_chinese_encoding(String declared) {
        String html = "<html><head><meta " + declared + "></head>科学空间</html>";

        assertThat(PageReader.decode(html.getBytes(GB)).content()).contains(html);
    }

    @Test
    void believes_the_bytes_before_the_declaration() {
        String html = "<meta charset=\"gbk\">科学空间";

        assertThat(PageReader.decode(html.getBytes(StandardCharsets.UTF_8)).content())
                .contains(html);
    }

    @Test
    void names_the_first_byte_that_is_not_utf_8() {
        byte[] bytes = "ab科学".getBytes(GB);

        assertThat(problem(bytes))
                .isEqualTo("not UTF-8 text: invalid byte at offset 2; convert it, e.g. iconv -f GB18030 -t UTF-8");
    }

    @Test
    void refuses_a_declared_encoding_that_the_bytes_do_not_keep() {
        byte[] bytes = "<meta charset=gbk>科".getBytes(GB);

        assertThat(problem(Arrays.copyOf(bytes, bytes.length - 1))).startsWith("not UTF-8 text");
    }

    @Test
    void refuses_text_that_was_encoded_twice() {
        String twice = new String("科学空间".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(problem(twice.getBytes(StandardCharsets.UTF_8))).startsWith("double-encoded text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"café § 5", "one\u0085two", "it\u0092s"})
    void reads_latin_letters_and_stray_control_characters(String text) {
        assertThat(PageReader.decode(text.getBytes(StandardCharsets.UTF_8)).content())
                .contains(text);
    }

    @Test
    void calls_binary_data_binary() {
        assertThat(problem(new byte[] {'a', 0, 'b'})).isEqualTo("binary, not a page: zero byte at offset 1");
    }

    @Test
    void a_file_cut_in_the_middle_of_a_character_gives_what_stands_before_it() {
        byte[] whole = "低秩近似".getBytes(StandardCharsets.UTF_8);

        assertThat(Decoded.of(Arrays.copyOf(whole, whole.length - 1)).content()).contains("低秩近");
        assertThat(Decoded.of(Arrays.copyOf(whole, whole.length - 2)).content()).contains("低秩近");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "科学空间", "\ufeff科学空间", "𝑓(x) 😀", "<meta charset=\"gbk\">科学空间", "Ã©â‚¬"})
    void an_answer_in_utf_8_is_read_whatever_it_declares(String text) {
        assertThat(Decoded.ofAnswer(text.getBytes(StandardCharsets.UTF_8)).content())
                .contains(text.replace("\ufeff", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<meta charset=\"gbk\">科学空间", "<meta charset=\"utf-8\">科学空间，一个博客。", "科学空间"})
    void an_answer_in_gb18030_is_read_whatever_it_declares(String text) {
        assertThat(Decoded.ofAnswer(text.getBytes(GB)).content()).contains(text);
    }

    @Test
    void an_answer_that_ends_within_a_character_is_cut_off() {
        byte[] whole = "<p>科学空间".getBytes(StandardCharsets.UTF_8);

        assertThat(answerProblem(Arrays.copyOf(whole, whole.length - 1)))
                .isEqualTo("truncated: the last character is cut off");
        assertThat(answerProblem(Arrays.copyOf(whole, whole.length - 2)))
                .isEqualTo("truncated: the last character is cut off");
    }

    @Test
    void an_answer_with_one_bad_byte_does_not_become_other_characters() {
        byte[] bytes = "科学空间，一个关于数学的博客".getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] = (byte) 0xFF;

            assertThat(answerProblem(damaged)).startsWith("not UTF-8 text");
        }
    }

    @Test
    void an_answer_that_is_no_text_is_a_problem() {
        assertThat(answerProblem(new byte[] {'a', 0, 'b'})).startsWith("binary");
        assertThat(answerProblem(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .startsWith("not UTF-8 text");
    }

    private static String answerProblem(byte[] bytes) {
        Decoded decoded = Decoded.ofAnswer(bytes);
        assertThat(decoded.content()).isEmpty();
        return decoded.problem().orElseThrow().what();
    }
}
