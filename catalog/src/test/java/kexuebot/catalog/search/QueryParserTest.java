package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.Optional;
import kexuebot.catalog.search.Query.Order;
import kexuebot.catalog.search.Query.YearRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    private static Query parsed(String line) {
        QueryParser.Result result = QueryParser.parse(line);
        assertThat(result).isInstanceOf(QueryParser.Parsed.class);
        return ((QueryParser.Parsed) result).query();
    }

    private static YearRange years(int first, int last) {
        return new YearRange(Year.of(first), Year.of(last));
    }

    @Test
    void reads_filters_in_any_place() {
        Query query = parsed("tag:LoRA 低秩 year:2020..2024  近似 sort:date category:Big-Data series:扩散");
        assertThat(query)
                .isEqualTo(new Query(
                        "低秩 近似",
                        Optional.of("LoRA"),
                        Optional.of("扩散"),
                        Optional.of(years(2020, 2024)),
                        Optional.of("Big-Data"),
                        Order.DATE));
    }

    @Test
    void reads_chinese_names_and_wide_colons() {
        assertThat(parsed("标签：LoRA 系列：扩散 年份：２０２４ 分类：Big-Data 排序：阅读 词"))
                .isEqualTo(parsed("词 tag:LoRA series:扩散 year:2024 category:Big-Data sort:readers"));
        assertThat(parsed("排序:日期").order()).isEqualTo(Order.DATE);
        assertThat(parsed("年:2023 正交")).isEqualTo(parsed("正交 year:2023"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TAG:机器 学习", "tag: 机器 学习", "Tag：机器 学习", "学习 tag:\"机器\"", "tag:“机器”学习", "tag:　机器　学习", "ＴＡＧ：机器　学习"
            })
    void reads_any_case_width_space_and_quotes(String line) {
        assertThat(parsed(line)).isEqualTo(Query.words("学习").withTag(Optional.of("机器")));
    }

    @Test
    void quoted_values_may_have_spaces() {
        assertThat(parsed("series:\"Cool Papers\" 更新"))
                .isEqualTo(Query.words("更新").withSeries(Optional.of("Cool Papers")));
        assertThat(parsed("tag:“a year:2020”").years()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"year:1, 1, 1", "year:9999, 9999, 9999", "year:2024..2024, 2024, 2024", "年份:0009..2024, 9, 2024"})
    void reads_years(String line, int first, int last) {
        assertThat(parsed(line).years()).contains(years(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "year:20x, year, 20x",
        "year:0, year, 0",
        "year:10000, year, 10000",
        "year:2024..2020, year, 2024..2020",
        "year:2024.., year, 2024..",
        "年份：去年, year, 去年",
        "sort:title, sort, title",
        "排序：标题, sort, 标题",
        "year:, year, ''",
        "低秩 tag:, tag, ''",
        "tag: year:2024, tag, ''",
        "series:\"\", series, ''",
    })
    void tells_a_wrong_value(String line, String filter, String value) {
        assertThat(QueryParser.parse(line)).isEqualTo(new QueryParser.Wrong(filter, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C++: x",
                "foo:bar",
                "https://kexue.fm/archives/9948",
                "Transformer升级之路：16、“复盘”",
                "mytag:x",
                "文本分类：综述",
                "year",
                "tag",
                "a:b:c",
                ":",
                "\u200B"
            })
    void anything_else_is_words(String line) {
        assertThat(parsed(line)).isEqualTo(Query.words(line));
    }

    @Test
    void the_last_of_a_repeated_filter_counts() {
        assertThat(parsed("year:2020 x year:2021 tag:a tag:b"))
                .isEqualTo(Query.words("x")
                        .withYears(Optional.of(years(2021, 2021)))
                        .withTag(Optional.of("b")));
    }

    @Test
    void a_filter_may_follow_a_quoted_value_at_once() {
        assertThat(parsed("tag:\"甲\"year:2024 x")).isEqualTo(parsed("x tag:甲 year:2024"));
    }

    @Test
    void an_empty_line_asks_for_nothing() {
        assertThat(parsed("  \u3000 ")).isEqualTo(Query.words(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\u0000乙", "甲\uD83D乙", "\u001C甲\u00A0\n乙\u0085"})
    void control_characters_and_broken_ones_are_spaces(String line) {
        assertThat(parsed(line)).isEqualTo(Query.words("甲 乙"));
        assertThat(parsed("tag:\"" + line + "\"").tag()).contains("甲 乙");
        assertThat(parsed("词\u001Ctag:甲").tag()).contains("甲");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "tag:\"甲 | 甲",
                "tag:甲\"乙\" | 甲乙",
                "tag:“甲\"乙” | 甲乙",
                "tag:\"“甲”\" | “甲”",
                "tag:“甲 | “甲",
                "tag:\"tag:甲 | tag:甲"
            })
    void straight_quotation_marks_are_no_part_of_a_value(String line, String tag) {
        assertThat(parsed(line)).isEqualTo(Query.words("").withTag(Optional.of(tag)));
    }
}
