package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.series.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {
    private static final Language ZH = Language.ZH;
    private final PostText text = PostText.of(new FakeCatalog(SomePosts.ALL), ZH);

    @ParameterizedTest
    @CsvSource({
        "search, search, 0",
        "serach, search, 1",
        "lates, latest, 1",
        "latestt, latest, 1",
        "lbtest, latest, 1",
        "'', tags, 4",
        "abc, xyz, 3"
    })
    void edit_distance_counts_slips(String one, String other, int slips) {
        assertThat(EditDistance.between(one, other)).isEqualTo(slips);
        assertThat(EditDistance.between(other, one)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲之路（三）：乙  | （三）乙",
                "甲之路(三)：乙    | (三)乙",
                "甲之路：16、乙    | 16、乙",
                "【甲之路】 1.乙   | 1.乙",
                "《甲之路》系列——1.乙 | 1.乙",
                "甲之路（上）      | （上）",
                "甲之路            | 甲之路",
                "另一个名字（二）  | 另一个名字（二）"
            })
    void a_part_is_called_by_what_its_title_adds_to_the_series(String title, String shown) {
        Series series = series(part(title, OptionalInt.of(1)));
        assertThat(SeriesText.shortTitle(series, series.parts().get(0), text)).isEqualTo(shown);
    }

    @Test
    void a_place_counts_numbers_where_titles_have_them_and_positions_where_not() {
        Series numbered =
                series(part("丙", OptionalInt.empty()), part("甲", OptionalInt.of(2)), part("乙", OptionalInt.of(5)));
        assertThat(SeriesText.place(numbered, post("甲"))).isEqualTo("甲之路 2/5");
        assertThat(SeriesText.place(numbered, post("丙"))).isEqualTo("甲之路");
        Series unnumbered = series(part("甲", OptionalInt.empty()), part("乙", OptionalInt.empty()));
        assertThat(SeriesText.place(unnumbered, post("乙"))).isEqualTo("甲之路 2/2");
    }

    @Test
    void gaps_are_the_numbers_that_no_part_has() {
        assertThat(SeriesText.gaps(numbered(1, 2, 3), ZH)).isEmpty();
        assertThat(SeriesText.gaps(numbered(2, 3, 6, 6, 9), ZH)).contains("1、4–5、7–8");
        assertThat(SeriesText.gaps(numbered(Integer.MAX_VALUE), ZH)).contains("1–499");
        assertThat(SeriesText.gaps(series(part("甲", OptionalInt.empty())), ZH)).isEmpty();
    }

    private static Series numbered(int... numbers) {
        return series(java.util.Arrays.stream(numbers)
                .mapToObj(number -> part("甲之路" + number, OptionalInt.of(number)))
                .toArray(Series.Part[]::new));
    }

    private static Series series(Series.Part... parts) {
        return new Series("甲之路", List.of(parts));
    }

    private static Series.Part part(String title, OptionalInt number) {
        return new Series.Part(post(title), number, "");
    }

    private static Post post(String title) {
        return SomePosts.plain(1, "2020-01-01", "", title);
    }

    @Test
    void a_query_is_written_as_the_line_that_asks_it() {
        Query query = new Query(
                "低秩 近似",
                Optional.of("机器 学习"),
                Optional.of("“甲”之路"),
                Optional.of(new Query.YearRange(Year.of(2020), Year.of(2024))),
                Optional.of("Big-Data"),
                Query.Order.DATE);
        assertThat(QueryText.line(query))
                .isEqualTo("/search 低秩 近似 tag:\"机器 学习\" series:\"“甲”之路\" year:2020..2024 category:Big-Data sort:date");
        assertThat(QueryText.title(query, ZH))
                .isEqualTo("“低秩 近似” · 2020–2024 年 · 系列 “甲”之路 · 标签 机器 学习 · 分类 信息时代 · 新的在前");
    }

    @Test
    void an_echo_never_splits_a_character() {
        assertThat(Echo.of("😀".repeat(40))).isEqualTo("😀".repeat(30) + "…");
        assertThat(Echo.of(" 甲\n乙 ")).isEqualTo("甲 乙");
    }

    @Test
    void a_language_that_cannot_be_kept_lasts_until_the_program_ends() {
        Map<ChatId, Language> kept = new ConcurrentHashMap<>();
        boolean[] full = {true};
        ChosenLanguages languages = new ChosenLanguages(new LanguageStore() {
            @Override
            public Optional<Language> chosen(ChatId chat) {
                return Optional.ofNullable(kept.get(chat));
            }

            @Override
            public void choose(ChatId chat, Language language) {
                if (full[0]) {
                    throw new IllegalStateException("the disk is full");
                }
                kept.put(chat, language);
            }
        });
        assertThat(languages.choose(ChatId.TERMINAL, Language.EN)).isFalse();
        assertThat(languages.chosen(ChatId.TERMINAL)).contains(Language.EN);
        full[0] = false;
        assertThat(languages.choose(ChatId.TERMINAL, ZH)).isTrue();
        assertThat(languages.chosen(ChatId.TERMINAL)).contains(ZH);
    }
}
