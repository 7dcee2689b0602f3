package kexuebot.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntrustedTest {

    @Test
    void white_space_is_single_spaces() {
        assertThat(Untrusted.line(" \u3000a\t\tb\r\nc\u2028d\u00A0 ")).isEqualTo("a b c d");
        assertThat(Untrusted.inline(" a\n")).isEqualTo(" a ");
        assertThat(Untrusted.lines("a\r\n\tb  c")).isEqualTo("a\n    b  c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "标\u001B[31;1m题",
                "标\u009B0K题",
                "标\u001B]0;title\u0007题",
                "标\u001B]8;;http://x.example\u001B\\题",
                "标\u0000\u0008\u007F题",
                "标\u202E\u2066\u200F\u061C题",
                "标\u200B\u200D\uFEFF\u00AD\u2062题",
                "标\uDB40\uDC41题"
            })
    void what_nobody_sees_is_dropped(String text) {
        assertThat(Untrusted.line(text)).isEqualTo("标题");
    }

    @Test
    void text_after_an_unfinished_escape_stays() {
        assertThat(Untrusted.line("a\u001B]0;b")).isEqualTo("a]0;b");
        assertThat(Untrusted.line("a\u001B[")).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"👨‍👩‍👧‍👦", "👍🏽", "🏳️‍🌈", "❤️‍🔥", "🇨🇳", "é", "e\u0301", "葛\uDB40\uDD00", "ℝⁿˣᵐ", "“中文”"
            })
    void what_is_seen_stays(String text) {
        assertThat(Untrusted.line(text)).isEqualTo(text);
    }

    @Test
    void broken_characters_are_replaced() {
        assertThat(Untrusted.line("a\uD83Db\uDC00c\uFFFF")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
    }

    @Test
    void piles_of_marks_are_cut_down() {
        assertThat(Untrusted.line("a" + "\u0301".repeat(1000) + "b")).hasSize(10);
        assertThat(Untrusted.line("👩\u200D".repeat(1000))).hasSizeLessThan(2 * 1000 + 20);
    }

    @Test
    void cleaning_twice_changes_nothing() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String clean = Untrusted.line(characters(random));
            assertThat(Untrusted.line(clean)).isEqualTo(clean);
        }
    }

    @Test
    void what_needs_no_cleaning_is_left_as_it_is_beside_what_does() {
        Random random = new Random(8);
        for (int round = 0; round < 5_000; round++) {
            String prose = prose(random);
            assertThat(Untrusted.lines(prose)).isEqualTo(Untrusted.lines(prose + "\u0007"));
            assertThat(Untrusted.inline(prose)).isEqualTo(Untrusted.inline(prose + "\u0007"));
        }
    }

    private static String prose(Random random) {
        int[] blocks = {0x20, 0x4E00, 0x3000, 0xFF00, 0x2010};
        StringBuilder text = new StringBuilder();
        for (int count = 0; count < 8; count++) {
            text.appendCodePoint(blocks[random.nextInt(blocks.length)] + random.nextInt(0x20));
            text.append(random.nextInt(4) == 0 ? " " : "");
        }
        return text.toString();
    }

    private static String characters(Random random) {
        int[] ranges = {0x80, 0x2100, 0x10000, 0x20000, 0xE0200};
        StringBuilder text = new StringBuilder();
        for (int count = 0; count < 12; count++) {
            int point = random.nextInt(ranges[random.nextInt(ranges.length)]);
            text.append(random.nextInt(4) == 0 ? "\u001B[" : "")
                    .appendCodePoint(point)
                    .append(random.nextBoolean() ? "\u200D" : "");
        }
        return text.toString();
    }
}
