package kexuebot.catalog.source;

import static kexuebot.catalog.source.Fixtures.dates;
import static kexuebot.catalog.source.Fixtures.plain;
import static kexuebot.catalog.source.Fixtures.problems;
import static kexuebot.catalog.source.Fixtures.sightings;
import static kexuebot.catalog.source.Fixtures.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextExtractParserTest {
    private static final String META = "By 苏剑林 | 2024-02-21 | 145459位读者 | 引用";

    private static Page parse(String text) {
        return new TextExtractParser().parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "a-2023-2024, 9, 0",
        "a-2024-autumn, 9, 0",
        "a-2024-winter, 8, 0",
        "b-2024-spring, 10, 3",
        "b-2024-winter, 8, 1"
    })
    void reads_every_entry_of_an_extract(String name, int listings, int untitled) {
        Page page = parse(Fixtures.read("/extracts/" + name + ".txt"));

        assertThat(page.problems()).isEmpty();
        assertThat(page.listings()).hasSize(listings);
        assertThat(titles(page)).filteredOn(String::isEmpty).hasSize(untitled);
        assertThat(dates(page)).doesNotContain("");
        assertThat(sightings(page)).extracting(Sighting::source).containsOnly(SourceKind.TEXT_EXTRACT);
    }

    @Test
    void reads_title_date_author_readers_and_glued_excerpt_above_which_the_title_stands() {
        Page page = parse("某个标题\n" + META + "第一段。\n小节\n第二段。\n另一标题\n" + META + "别的。\n最近评论\n");

        assertThat(titles(page)).containsExactly("某个标题", "另一标题");
        assertThat(page.listings()).extracting(Listing::line).containsExactly(1, 5);
        Sighting first = sightings(page).get(0);
        assertThat(first.author()).isEqualTo("苏剑林");
        assertThat(first.date()).hasToString("Optional[2024-02-21]");
        assertThat(first.readers()).contains(Readers.undated(145459));
        assertThat(plain(first.excerpt())).contains("第一段。", "小节", "第二段。").doesNotContain("另一标题", "引用");
        assertThat(plain(sightings(page).get(1).excerpt())).contains("别的。").doesNotContain("最近评论");
    }

    @Test
    void takes_a_title_glued_to_an_entry_without_excerpt() {
        Page page = parse("甲\n" + META + "乙（三）：CR\n" + META + "乙的第一段。\n");

        assertThat(titles(page)).containsExactly("甲", "乙（三）：CR");
        assertThat(sightings(page).get(0).excerpt()).isEqualTo(Document.EMPTY);
        assertThat(plain(sightings(page).get(1).excerpt())).contains("乙的第一段。");
    }

    @Test
    void does_not_take_the_end_of_an_excerpt_for_a_title() {
        Page page = parse("甲\n" + META + "第一段。\n" + META + "别的。\n" + META + "\\end{equation}\n" + META);

        assertThat(titles(page)).containsExactly("甲", "", "", "");
        assertThat(plain(sightings(page).get(0).excerpt())).contains("第一段。");
    }

    @Test
    void reads_days_without_a_year_and_entries_without_a_title() {
        Page page = parse("""
                21 Feb

                某个标题

                第一段。

                点击阅读全文...

                17 Apr

                这一篇没有标题，第一段就是正文，而且它相当长，长到没有人会把它当成一个标题来看待，何况它还以句号结尾。

                小节

                点击阅读全文...
                """);

        assertThat(titles(page)).containsExactly("某个标题", "");
        assertThat(dates(page)).containsExactly("02-21", "04-17");
        assertThat(page.listings()).extracting(Listing::line).containsExactly(1, 9);
        assertThat(plain(sightings(page).get(1).excerpt())).contains("这一篇没有标题", "小节");
        assertThat(plain(sightings(page).get(0).excerpt())).doesNotContain("点击阅读全文");
        assertThat(sightings(page).get(0).author()).isEmpty();
        assertThat(sightings(page).get(0).readers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"这算标题吗？", "这也算！", "期待中...", "C++ v0.2.0", "“引号”", "一百字,有逗号在中间"})
    void takes_a_short_first_line_for_the_title(String title) {
        assertThat(titles(parse("21 Feb\n" + title + "\n正文。\n点击阅读全文..."))).containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"这是一句话。", "如下：", "甲，", "甲;", "甲.", "他说“好。”", "\\begin{equation}x\\end{equation}", "$$x$$", "<p>"
            })
    void takes_a_first_line_that_reads_like_text_for_the_excerpt(String line) {
        Page page = parse("21 Feb\n" + line + "\n正文。\n点击阅读全文...");

        assertThat(titles(page)).containsExactly("");
        assertThat(plain(sightings(page).get(0).excerpt())).contains("正文");
    }

    @Test
    void keeps_formulas_and_markup_of_several_lines_in_the_excerpt() {
        Page page = parse(
                "甲\n" + META + "例如\n<span style=\"x\">\n\\begin{equation}a\n+b\\end{equation}\n</span>\n乙\n" + META);

        assertThat(titles(page)).containsExactly("甲", "乙");
        assertThat(sightings(page).get(0).excerpt().toString()).contains("例如", "+b");
    }

    @Test
    void reads_both_shapes_in_one_file() {
        Page page = parse("甲\n" + META + "甲文。\n21 Feb\n乙\n乙文。\n点击阅读全文...\n丙\n" + META + "丙文。\n3 Mar\n丁\n丁文。");

        assertThat(titles(page)).containsExactly("甲", "乙", "丙", "丁");
        assertThat(dates(page)).containsExactly("2024-02-21", "02-21", "2024-02-21", "03-03");
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void joins_a_day_a_title_and_a_meta_line_of_one_entry() {
        Page page = parse("21 Feb\n甲\n" + META + "\n甲文。\n点击阅读全文...\n2 Mar\n" + META + "\n乙文。");

        assertThat(titles(page)).containsExactly("甲", "");
        assertThat(dates(page)).containsExactly("2024-02-21", "2024-02-21");
        assertThat(problems(page)).containsExactly("6: the day 2 Mar is not that of 2024-02-21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n \n", "\n\u00a0\n\n"})
    void does_not_depend_on_line_ends_and_blank_lines(String lineEnd) {
        String text = String.join(lineEnd, "\ufeff21 feb", "甲", "甲文。", "点击阅读全文", "乙", META + "乙文。", "最近评论");

        Page page = parse(text);

        assertThat(titles(page)).containsExactly("甲", "乙");
        assertThat(dates(page)).containsExactly("02-21", "2024-02-21");
        assertThat(page.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲文。最近评论",
                "甲文。\n最近评论\n某人: 学习了",
                "甲文。\n最近评论 某人: 学习了",
                "甲文。\n## 最近评论",
                "甲文。点击阅读全文...最近评论",
                "甲文。\n最近评论(3)\n某人",
                "甲文。\n最近评论（3）"
            })
    void ends_at_recent_comments(String end) {
        Page page = parse("甲\n" + META + end + "\n乙\n丙\n");

        assertThat(titles(page)).containsExactly("甲");
        assertThat(plain(sightings(page).get(0).excerpt()).strip()).isEqualTo("甲文。");
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void goes_on_after_prose_about_recent_comments() {
        Page page = parse("甲\n" + META + "最近评论区里有人问起这件事。\n乙\n" + META + "乙文。");

        assertThat(titles(page)).containsExactly("甲", "乙");
    }

    @Test
    void goes_on_after_a_sentence_about_recent_comments_that_ends_its_line() {
        Page page = parse("甲\n" + META + "正文谈到最近评论\n区里的事。\n乙\n" + META + "乙文。\n最近评论\n丙");

        assertThat(titles(page)).containsExactly("甲", "乙");
        assertThat(plain(sightings(page).get(0).excerpt())).contains("谈到最近评论", "区里的事");
        assertThat(page.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "某段文字", "公式$x$"})
    void ends_at_recent_comments_glued_to_a_line_without_a_full_stop(String end) {
        Page page = parse("甲\n" + META + end + "最近评论\n乙\n丙");

        assertThat(titles(page)).containsExactly("甲");
        assertThat(plain(sightings(page).get(0).excerpt())).doesNotContain("评论", "乙");
    }

    @Test
    void reports_posts_after_recent_comments_once() {
        Page page = parse("甲\n" + META + "\n最近评论\n假\n" + META + "\n假\n" + META);

        assertThat(titles(page)).containsExactly("甲");
        assertThat(problems(page)).containsExactly("5: left out what follows 最近评论");
    }

    @Test
    void keeps_a_listing_whose_date_does_not_exist() {
        Page page = parse("甲\n" + META.replace("02-21", "13-01") + "\n31 Feb\n乙\n乙文。\n点击阅读全文...");

        assertThat(titles(page)).containsExactly("甲", "乙");
        assertThat(dates(page)).containsExactly("", "");
        assertThat(problems(page)).containsExactly("1: no such date: 2024-13-01", "3: no such date: 31 Feb");
    }

    @Test
    void keeps_an_entry_that_lost_its_day() {
        Page page = parse("1 Feb\n甲\n甲文。\n点击阅读全文...\n乙\n乙文。\n点击阅读全文...\n1\n2\n3");

        assertThat(titles(page)).containsExactly("甲", "乙");
        assertThat(dates(page)).containsExactly("02-01", "");
        assertThat(problems(page)).containsExactly("5: a post without a date: “乙”", "8: text outside any post: “1”");
    }

    @Test
    void makes_no_title_of_a_cut_off_end() {
        Page page = parse("1 Feb\n甲\n甲文。\n点击阅读全文...\n2 Feb\n某个标题的前半");

        assertThat(titles(page)).containsExactly("甲");
        assertThat(problems(page)).containsExactly("5: a day without a post", "6: cut off after “某个标题的前半”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"By", "By 苏剑", "By 苏剑林", "By 苏剑林 |", "By 苏剑林 | 2024-0", "By 苏剑林 | 2024-02-2"})
    void keeps_title_and_excerpt_apart_when_the_file_is_cut_in_the_line_between(String cut) {
        Page page = parse("甲\n" + META + "甲文。\n乙\n" + cut);

        assertThat(titles(page)).containsExactly("甲", "乙");
        assertThat(plain(sightings(page).get(0).excerpt()).strip()).isEqualTo("甲文。");
        assertThat(sightings(page).get(1).excerpt()).isEqualTo(Document.EMPTY);
        assertThat(dates(page)).containsExactly("2024-02-21", "");
        assertThat(problems(page)).singleElement().asString().contains("cannot read “");
    }

    @Test
    void invents_no_post_from_a_cut_off_line_alone() {
        Page page = parse("甲\n" + META + "甲文。\nBy 苏剑林 | 2024-0");

        assertThat(titles(page)).containsExactly("甲");
        assertThat(problems(page)).contains("3: a post without title, date and text");
    }

    @ParameterizedTest
    @CsvSource({"甲文的一半, 1", "甲文。, 0", "“甲文。”, 0", "\\end{equation}, 0", "甲文。最近评论, 0"})
    void says_that_a_file_seems_cut_off(String end, int problems) {
        assertThat(problems(parse("甲\n" + META + "第一段。\n" + end)))
                .hasSize(problems)
                .allMatch("3: the file seems cut off here"::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "只是一段文字。\n没有文章。", "最近评论", "点击阅读全文..."})
    void says_that_there_are_no_posts(String text) {
        Page page = parse(text);

        assertThat(page.listings()).isEmpty();
        assertThat(page.problems().get(0)).isEqualTo(new Problem(1, "no posts found"));
    }

    @Test
    void lists_the_posts_that_an_excerpt_names() {
        Sighting sighting = sightings(parse("甲\n" + META + "见《乙》和《丙：上》，又见《乙》。")).get(0);

        assertThat(Fixtures.mentions(sighting)).isEqualTo(List.of("《乙》", "《丙：上》"));
    }
}
