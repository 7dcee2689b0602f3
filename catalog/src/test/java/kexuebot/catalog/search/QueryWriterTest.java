package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kexuebot.catalog.search.QueryParser.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryWriterTest {
    private static final int ROUNDS = 20_000;
    private static final List<String> PIECES = List.of(
            "tag:",
            "TAG：",
            "series:",
            "系列：",
            "year:2024",
            "年份：２０２０..2024",
            "category:",
            "分类:",
            "sort:date",
            "排序：阅读",
            "tag",
            ":",
            "：",
            "\"",
            "“",
            "”",
            " ",
            " ",
            "  ",
            "\u3000",
            "\u00A0",
            "\u2028",
            "\n",
            "\u001C",
            "\u0000",
            "\u001B[0m",
            "\uD83D",
            "\uDE00",
            "\u200B",
            "e\u0301",
            "ſeries:",
            "低秩",
            "LoRA",
            "C++",
            "a",
            "year:",
            "..",
            "/",
            "𠮷",
            "page:2",
            "\uFFFF");

    private static Query parsed(String line) {
        return ((Parsed) QueryParser.parse(line)).query();
    }

    private static void survives(Query query) {
        String line = QueryWriter.write(query);
        assertThat(QueryParser.parse(line)).as(line).isEqualTo(new Parsed(query));
        assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cs}]");
    }

    @Test
    void every_query_that_was_read_is_read_again_as_it_was() {
        Random random = new Random(20260102);
        int queries = 0;
        for (int round = 0; round < ROUNDS; round++) {
            if (QueryParser.parse(line(random)) instanceof Parsed parsed) {
                survives(parsed.query());
                queries++;
            }
        }
        assertThat(queries).isGreaterThan(ROUNDS / 4);
    }

    private static String line(Random random) {
        return IntStream.range(0, random.nextInt(14))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tag:\"a\"tag:b",
                "x\u001Ctag:b",
                "tag:\"abc",
                "tag:“a\"b”",
                "tag:\"a“b\"",
                "tag:a\"b“c",
                "tag:\"year:2024\"",
                "tag:“系列：甲”",
                "tag:x：y",
                "mytag:x tag:y",
                "ｔａｇ：x",
                "\"tag:x\"",
                "\u00A0",
                "Transformer升级之路：16、“复盘” 年份：2024"
            })
    void odd_lines_survive(String line) {
        survives(parsed(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "系列：扩散 低秩  近似 标签：矩阵 | 低秩 近似 tag:矩阵 series:扩散",
                "series:\"Cool Papers\" 更新 | 更新 series:\"Cool Papers\"",
                "分类：生活/情感 year:2020..2024 | year:2020..2024 category:生活/情感",
                "排序：日期 年份：2024 词 | 词 year:2024 sort:date",
                "tag:\"a:b\" | tag:\"a:b\"",
                "'' | ''"
            })
    void words_come_first_and_filters_in_a_fixed_order(String line, String written) {
        assertThat(QueryWriter.write(parsed(line))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"矩阵 | 矩阵", "Cool Papers | \"Cool Papers\"", "“复盘”外推 | \"“复盘”外推\"", "a\u202Eb\"c\" d | \"abc d\""})
    void names_from_outside_become_values(String name, String value) {
        assertThat(QueryWriter.quoted(name)).isEqualTo(value);
        assertThat(parsed("tag:" + QueryWriter.quoted(name)).tag()).isPresent();
    }
}
