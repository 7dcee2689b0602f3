package kexuebot.catalog.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.library.Intake.NamedPage;
import kexuebot.catalog.library.Intake.Outcome;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.source.Listing;
import kexuebot.catalog.source.Page;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
    private static final String LONG_EXCERPT = "低秩矩阵的故事要从一个简单的问题讲起：我们究竟需要记住一张表里的多少个数字，才能大致还原它的样子？";

    private final List<Sighting> facts = List.of(
            fact(10427, "2024-10-11", "低秩近似之路（三）：CR"),
            fact(681, "2010-06-16", "祝大家端午节快乐！"),
            fact(1375, "2011-06-06", "祝大家端午节快乐！"),
            fact(4356, "2017-04-23", "科学空间添加新域名kexue.fm"),
            fact(10007, "2024-03-07", "用傅里叶级数拟合一维概率密度函数"),
            fact(10077, "2024-04-23", "生成扩散模型漫谈（二十四）：少走捷径，更快到达"),
            fact(10091, "2024-05-24", "重温SSM（一）：线性系统和HiPPO矩阵"));
    private List<StoredPost> stored = List.of();

    private static Sighting fact(int id, String day, String title) {
        return Sighting.from(SourceKind.BUNDLED_FACTS)
                .withId(new PostId(id))
                .withDate(PartialDate.of(LocalDate.parse(day)))
                .withTitle(title);
    }

    private static Sighting extract(String title) {
        return Sighting.from(SourceKind.TEXT_EXTRACT).withTitle(title);
    }

    private static PartialDate day(String text) {
        return PartialDate.of(LocalDate.parse(text));
    }

    private static PartialDate monthDay(int month, int day) {
        return PartialDate.withoutYear(MonthDay.of(month, day));
    }

    private static Document text(String... paragraphs) {
        return new Document(Arrays.stream(paragraphs)
                .<Block>map(text -> new Block.Paragraph(List.of(Inline.text(text))))
                .toList());
    }

    private static NamedPage page(Sighting... sightings) {
        List<Listing> listings = new ArrayList<>();
        for (Sighting sighting : sightings) {
            listings.add(new Listing(listings.size() + 1, sighting));
        }
        return new NamedPage("page.txt", new Page(listings, List.of()));
    }

    private Outcome read(NamedPage... pages) {
        Outcome outcome = Reconciler.reconcile(stored, facts, Arrays.asList(pages));
        stored = kept(outcome);
        return outcome;
    }

    /** What a store would hold after the run. */
    private List<StoredPost> kept(Outcome outcome) {
        List<StoredPost> kept = new ArrayList<>();
        for (StoredPost old : stored) {
            boolean replaced = outcome.absorbed().contains(old.row().getAsLong())
                    || outcome.changed().stream().anyMatch(now -> now.row().equals(old.row()));
            if (!replaced) {
                kept.add(old);
            }
        }
        long next = 1
                + stored.stream()
                        .mapToLong(post -> post.row().getAsLong())
                        .max()
                        .orElse(0);
        for (StoredPost changed : outcome.changed()) {
            long row = changed.row().isPresent() ? changed.row().getAsLong() : next++;
            kept.add(new StoredPost(OptionalLong.of(row), changed.sightings(), changed.tracking()));
        }
        return kept;
    }

    private Post post(int id) {
        return Reconciler.posts(stored, facts, Map.of()).stream()
                .filter(post -> post.id().equals(Optional.of(new PostId(id))))
                .findFirst()
                .orElseThrow();
    }

    private static void counts(Outcome outcome, int listings, int posts, int added, int updated) {
        assertThat(List.of(outcome.listings(), outcome.posts(), outcome.added(), outcome.updated()))
                .as("listings, posts, new, updated")
                .containsExactly(listings, posts, added, updated);
    }

    @Test
    void half_width_title_of_an_extract_is_the_known_post() {
        Outcome outcome = read(page(extract("低秩近似之路(三):CR")
                .withDate(day("2024-10-11"))
                .withAuthor("苏剑林")
                .withExcerpt(text(LONG_EXCERPT))));

        counts(outcome, 1, 1, 0, 1);
        assertThat(outcome.problems()).isEmpty();
        assertThat(post(10427).title()).as("facts rank above an extract").isEqualTo("低秩近似之路（三）：CR");
        assertThat(post(10427).author()).isEqualTo("苏剑林");
    }

    @Test
    void second_run_finds_nothing_new() {
        NamedPage page = page(
                extract("低秩近似之路(三):CR").withDate(day("2024-10-11")).withExcerpt(text(LONG_EXCERPT)),
                extract("从来没人见过的一篇").withDate(day("2024-01-02")),
                extract("").withDate(monthDay(8, 8)).withExcerpt(text("没有标题也没有年份的一段话，放在哪里都不合适。")));
        counts(read(page), 3, 3, 2, 1);
        Outcome second = read(page);

        counts(second, 3, 3, 0, 0);
        assertThat(second.changed()).isEmpty();
    }

    @Test
    void reader_counts_alone_are_no_update() {
        read(page(extract("低秩近似之路(三):CR").withReaders(Readers.undated(100))));
        Outcome outcome = read(page(extract("低秩近似之路(三):CR").withReaders(Readers.undated(200))));

        counts(outcome, 1, 1, 0, 0);
        assertThat(post(10427).readers()).contains(Readers.undated(200));
    }

    @Test
    void of_undated_reader_counts_the_largest_stays_and_a_dated_one_wins() {
        Sighting listing = extract("低秩近似之路(三):CR");
        read(page(listing.withReaders(Readers.undated(145459)), listing.withReaders(Readers.undated(144555))));
        assertThat(post(10427).readers()).contains(Readers.undated(145459));

        Readers dated = new Readers(120000, Optional.of(Instant.parse("2026-01-01T00:00:00Z")));
        read(page(Sighting.from(SourceKind.LIST_PAGE).withId(new PostId(10427)).withReaders(dated)));
        assertThat(post(10427).readers()).contains(dated);
    }

    @Test
    void the_date_decides_between_two_posts_of_one_title() {
        Outcome outcome =
                read(page(extract("祝大家端午节快乐!").withDate(day("2011-06-06")).withAuthor("苏剑林")));

        counts(outcome, 1, 1, 0, 1);
        assertThat(post(1375).author()).isEqualTo("苏剑林");
        assertThat(post(681).author()).isEmpty();
    }

    @Test
    void a_title_that_fits_two_posts_is_kept_apart_and_reported_and_not_added_twice() {
        NamedPage page = page(extract("祝大家端午节快乐!"));
        Outcome outcome = read(page);

        counts(outcome, 1, 1, 1, 0);
        assertThat(outcome.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem().what()).contains("681", "1375", "kept apart"));
        counts(read(page), 1, 1, 0, 0);
    }

    @Test
    void a_known_title_with_another_date_is_kept_apart_and_reported() {
        Outcome outcome = read(page(extract("低秩近似之路(三):CR").withDate(day("2019-01-01"))));

        counts(outcome, 1, 1, 1, 0);
        assertThat(outcome.problems()).hasSize(1);
    }

    @Test
    void a_first_line_taken_for_the_title_is_put_back_and_no_post_is_invented() {
        Document whole = text("先铺垫一句", LONG_EXCERPT);
        NamedPage untitled = page(extract("先铺垫一句").withDate(monthDay(10, 11)).withExcerpt(text(LONG_EXCERPT)));
        NamedPage titled =
                page(extract("低秩近似之路(三):CR").withDate(day("2024-10-11")).withExcerpt(whole));

        counts(read(untitled, titled), 2, 1, 0, 1);
        assertThat(post(10427).title()).isEqualTo("低秩近似之路（三）：CR");
        assertThat(post(10427).excerpt()).isEqualTo(whole);
        Outcome again = read(untitled, titled);
        counts(again, 2, 1, 0, 0);
        assertThat(again.problems()).isEmpty();
    }

    @Test
    void a_new_post_without_a_year_is_reported() {
        NamedPage page = page(extract("从来没人见过的一篇").withDate(monthDay(1, 2)).withExcerpt(text(LONG_EXCERPT)));

        assertThat(read(page).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.problem().what()).contains("new post without a year", "kept apart"));
        counts(read(page), 1, 1, 0, 0);
    }

    @Test
    void posts_of_one_title_and_day_in_different_years_stay_three() {
        NamedPage a = page(extract("每年一篇").withDate(monthDay(2, 21)).withExcerpt(text("第一年的内容完全不一样。")));
        NamedPage b = page(extract("每年一篇").withDate(day("2026-02-21")).withExcerpt(text("第二篇的内容又不一样呢。")));
        NamedPage c = page(extract("每年一篇").withDate(day("2025-02-21")).withExcerpt(text("第三篇")));
        counts(read(a), 1, 1, 1, 0);
        Outcome second = read(b);
        counts(second, 1, 1, 1, 0);
        assertThat(second.problems()).hasSize(1);
        counts(read(c), 1, 1, 1, 0);

        counts(read(a, b, c), 3, 3, 0, 0);
        stored = List.of();
        Outcome together = read(a, b, c);
        counts(together, 3, 3, 3, 0);
        assertThat(together.problems()).isNotEmpty();
        counts(read(c, b, a), 3, 3, 0, 0);
    }

    @Test
    void a_listing_without_a_year_that_lost_its_first_sign_is_the_same_post() {
        Sighting whole = extract("低秩近似之路(三):CR").withDate(day("2024-10-11")).withExcerpt(text(LONG_EXCERPT));
        Sighting damaged =
                extract("低秩近似之路(三):CR").withDate(monthDay(10, 11)).withExcerpt(text(LONG_EXCERPT.substring(1)));

        Outcome outcome = read(page(whole), page(damaged));
        counts(outcome, 2, 1, 0, 1);
        assertThat(outcome.problems()).isEmpty();
    }

    @Test
    void an_edited_post_without_a_year_joins_its_post_when_the_year_is_seen() {
        Sighting known = extract("低秩近似之路(三):CR").withDate(day("2024-10-11"));
        read(page(known.withExcerpt(text(LONG_EXCERPT))));
        Sighting edited = known.withExcerpt(text("改写过的开头，说的是同一件事。"));
        counts(read(page(edited.withDate(monthDay(10, 11)))), 1, 1, 1, 0);
        read(page(edited));

        assertThat(stored).hasSize(1);
        assertThat(post(10427).excerpt()).isEqualTo(edited.excerpt());
        counts(read(page(edited.withDate(monthDay(10, 11)))), 1, 1, 0, 0);
    }

    @Test
    void a_cut_file_does_not_shorten_a_known_excerpt() {
        Sighting listing = extract("低秩近似之路(三):CR").withDate(day("2024-10-11"));
        read(page(listing.withExcerpt(text("第一段。", LONG_EXCERPT))));
        counts(read(page(listing.withExcerpt(text("第一段。", LONG_EXCERPT.substring(0, 20))))), 1, 1, 0, 0);
        counts(read(page(listing.withExcerpt(text("第一")))), 1, 1, 0, 0);
        counts(read(page(listing.withDate(monthDay(10, 11)).withExcerpt(text("第一")))), 1, 1, 0, 0);
        assertThat(post(10427).excerpt()).isEqualTo(text("第一段。", LONG_EXCERPT));

        counts(read(page(listing.withExcerpt(text("改写的一段。")))), 1, 1, 0, 1);
    }

    @Test
    void what_is_kept_apart_is_reported_in_every_run() {
        NamedPage page = page(
                extract("祝大家端午节快乐!"),
                extract("低秩近似之路(三):CR").withDate(day("2019-01-01")).withExcerpt(text(LONG_EXCERPT)),
                extract("").withDate(monthDay(8, 8)).withExcerpt(text("没有标题也没有年份的一段话，放在哪里都不合适。")),
                extract("祝大家端午节快乐!").withDate(day("2011-06-06")));

        List<Intake.NamedProblem> first = read(page).problems();
        assertThat(first).hasSize(3);
        assertThat(read(page).problems()).isEqualTo(first);
    }

    @Test
    void an_untitled_listing_is_found_by_day_and_opening_of_a_titled_one_in_another_page() {
        Outcome outcome = read(
                page(extract("").withDate(monthDay(10, 11)).withExcerpt(text(LONG_EXCERPT))),
                page(extract("低秩近似之路(三):CR").withDate(day("2024-10-11")).withExcerpt(text(LONG_EXCERPT))));

        counts(outcome, 2, 1, 0, 1);
    }

    @Test
    void neighbours_leave_one_year_and_one_post_for_an_untitled_listing() {
        Outcome outcome = read(page(
                extract("用傅里叶级数拟合一维概率密度函数").withDate(monthDay(3, 7)),
                extract("").withDate(monthDay(4, 23)).withExcerpt(text(LONG_EXCERPT)),
                extract("重温SSM(一):线性系统和HiPPO矩阵").withDate(monthDay(5, 24))));

        counts(outcome, 3, 3, 0, 1);
        assertThat(outcome.problems()).isEmpty();
        assertThat(post(10077).excerpt()).isEqualTo(text(LONG_EXCERPT));
        assertThat(post(4356).excerpt().isEmpty()).isTrue();
    }

    @Test
    void neighbours_of_different_years_leave_an_untitled_listing_apart() {
        Outcome outcome = read(page(
                extract("祝大家端午节快乐!").withDate(day("2010-06-16")),
                extract("").withDate(monthDay(4, 23)).withExcerpt(text(LONG_EXCERPT)),
                extract("重温SSM(一):线性系统和HiPPO矩阵").withDate(monthDay(5, 24))));

        counts(outcome, 3, 3, 1, 0);
        assertThat(outcome.problems()).hasSize(1);
    }

    @Test
    void an_untitled_listing_cannot_be_older_than_a_post_it_names() {
        Sighting later = extract("")
                .withDate(monthDay(4, 23))
                .withExcerpt(text(LONG_EXCERPT))
                .withMentions(List.of(new Mention(Optional.empty(), "重温SSM（一）：线性系统和HiPPO矩阵")));
        Outcome outcome = read(page(extract("用傅里叶级数拟合一维概率密度函数").withDate(monthDay(3, 7)), later));

        assertThat(outcome.added()).isEqualTo(1);
        assertThat(post(10077).excerpt().isEmpty()).isTrue();
    }

    @Test
    void a_post_without_id_becomes_one_with_the_post_whose_id_is_learnt() {
        read(page(extract("从来没人见过的一篇").withDate(day("2024-01-02")).withExcerpt(text(LONG_EXCERPT))));
        Outcome outcome = read(page(Sighting.from(SourceKind.LIST_PAGE)
                .withId(new PostId(20000))
                .withTitle("从来没人见过的一篇")
                .withDate(day("2024-01-02"))));

        counts(outcome, 1, 1, 0, 1);
        assertThat(post(20000).excerpt()).isEqualTo(text(LONG_EXCERPT));
        assertThat(Reconciler.posts(stored, facts, Map.of())).hasSize(facts.size() + 1);
    }

    @Test
    void better_sources_win_and_empty_values_never_replace_known_ones() {
        Sighting list = Sighting.from(SourceKind.LIST_PAGE)
                .withId(new PostId(10427))
                .withTitle("低秩近似之路（三）：CR（修订）")
                .withExcerpt(text(LONG_EXCERPT));
        read(page(list));
        read(page(extract("低秩近似之路(三):CR").withExcerpt(text("很短的另一段摘要，来自文本。"))));
        read(page(Sighting.from(SourceKind.LIST_PAGE).withId(new PostId(10427))));

        assertThat(post(10427).title()).isEqualTo("低秩近似之路（三）：CR（修订）");
        assertThat(post(10427).excerpt()).isEqualTo(text(LONG_EXCERPT));
    }

    @Test
    void facts_are_never_stored() {
        read(page(extract("低秩近似之路(三):CR").withAuthor("苏剑林")));

        assertThat(stored)
                .singleElement()
                .satisfies(post -> assertThat(post.sightings().all())
                        .extracting(Sighting::source)
                        .containsExactly(SourceKind.TEXT_EXTRACT));
    }

    @Test
    void the_order_of_pages_does_not_matter() {
        List<NamedPage> pages = new ArrayList<>(List.of(
                page(extract("").withDate(monthDay(10, 11)).withExcerpt(text(LONG_EXCERPT))),
                page(extract("低秩近似之路(三):CR").withDate(day("2024-10-11")).withExcerpt(text(LONG_EXCERPT))),
                page(
                        extract("用傅里叶级数拟合一维概率密度函数").withDate(monthDay(3, 7)),
                        extract("").withDate(monthDay(4, 23)).withExcerpt(text("一步一步走，走捷径反而慢。"))),
                page(
                        extract("新的一篇").withDate(day("2024-02-03")),
                        extract("新的一篇").withDate(monthDay(2, 3)))));
        Random random = new Random(7);
        for (int i = 0; i < 24; i++) {
            stored = List.of();
            Collections.shuffle(pages, random);
            counts(read(pages.toArray(NamedPage[]::new)), 6, 4, 1, 2);
        }
    }

    @Test
    void a_known_year_is_not_lost_to_a_listing_that_shows_another_day_without_year() {
        read(page(Sighting.from(SourceKind.LIST_PAGE)
                .withId(new PostId(99001))
                .withTitle("某篇")
                .withDate(day("2025-03-02"))));
        read(page(Sighting.from(SourceKind.LIST_PAGE).withId(new PostId(99001)).withDate(monthDay(3, 3))));

        assertThat(post(99001).day()).contains(LocalDate.parse("2025-03-02"));
    }

    @Test
    void one_id_with_two_titles_in_two_files_is_reported() {
        Outcome outcome = read(
                page(Sighting.from(SourceKind.LIST_PAGE)
                        .withId(new PostId(99002))
                        .withTitle("说苹果")),
                page(Sighting.from(SourceKind.LIST_PAGE)
                        .withId(new PostId(99002))
                        .withTitle("说香蕉")));

        counts(outcome, 2, 1, 1, 0);
        assertThat(outcome.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem().what()).contains("99002", "说苹果", "说香蕉"));
    }

    @Test
    void thousands_of_untitled_listings_of_one_day_are_compared_by_index_not_with_each_other() {
        Sighting[] many = new Sighting[3_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = extract("").withDate(monthDay(2, 21)).withExcerpt(text("第" + i + "段没有标题的话，每一段都不一样，谁也认不出来。"));
        }
        NamedPage page = page(many);

        counts(read(page), many.length, many.length, many.length, 0);
        counts(read(page), many.length, many.length, 0, 0);
    }

    @Test
    void a_listing_without_year_whose_excerpt_lost_its_first_character_is_the_post_of_that_title() {
        Outcome outcome = read(
                page(extract("用傅里叶级数拟合一维概率密度函数").withDate(day("2024-03-07")).withExcerpt(text("在" + LONG_EXCERPT))),
                page(extract("用傅里叶级数拟合一维概率密度函数").withDate(monthDay(3, 7)).withExcerpt(text(LONG_EXCERPT))));

        counts(outcome, 2, 1, 0, 1);
        assertThat(outcome.problems()).isEmpty();
    }
}
