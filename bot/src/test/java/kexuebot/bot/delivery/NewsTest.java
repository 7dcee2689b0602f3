package kexuebot.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.library.PostStore.Change;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.library.Revision.Aspect;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.library.Tracking;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsTest {
    /** It is the 4th on the blog already. */
    private static final Instant NOW = Instant.parse("2026-03-03T16:30:00Z");

    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(8));
    private static final News NEWS = new News(NOW, true, true);
    private static final Sighting LISTED = Sighting.from(SourceKind.LIST_PAGE)
            .withId(new PostId(9948))
            .withTitle("标题")
            .withDate(PartialDate.of(LocalDate.of(2026, 3, 4)));

    private static StoredPost post(Sighting sighting) {
        return new StoredPost(OptionalLong.empty(), Sightings.of(sighting), Tracking.NONE);
    }

    private static StoredPost dated(PartialDate date) {
        return post(LISTED.withDate(date));
    }

    private static Document text(String text) {
        return new Document(List.of(new Block.Paragraph(List.of(Inline.text(text)))));
    }

    @Test
    void a_post_whose_page_was_read_can_be_told_at_once_and_another_waits_for_it() {
        StoredPost listed = post(LISTED);

        assertThat(NEWS.ready(listed.with(Tracking.NONE.readAt(YESTERDAY)))).contains(NOW);
        assertThat(NEWS.ready(listed)).contains(NOW.plus(News.UNREAD));
    }

    @Test
    void the_first_run_announces_nothing() {
        News first = News.at(NOW, Optional.empty(), Optional.of(YESTERDAY), Optional.empty());

        assertThat(first.ready(post(LISTED))).isEmpty();
    }

    @Test
    void after_the_first_complete_run_posts_are_news() {
        News later = News.at(NOW, Optional.of(LAST_WEEK), Optional.of(YESTERDAY), Optional.empty());

        assertThat(later).isEqualTo(NEWS);
    }

    @Test
    void a_restored_backup_announces_nothing_until_the_blog_was_looked_at() {
        News before = News.at(NOW, Optional.of(LAST_WEEK), Optional.of(LAST_WEEK), Optional.of(YESTERDAY));
        News never = News.at(NOW, Optional.of(LAST_WEEK), Optional.empty(), Optional.of(YESTERDAY));
        News after = News.at(NOW, Optional.of(LAST_WEEK), Optional.of(NOW), Optional.of(YESTERDAY));

        assertThat(before.ready(post(LISTED))).isEmpty();
        assertThat(never.ready(post(LISTED))).isEmpty();
        assertThat(after.ready(post(LISTED))).isPresent();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-04, true", // today, by the blog's clock
        "2026-02-25, true",
        "2026-02-24, false", // an outage of eight days
        "2026-03-05, true",
        "2026-03-06, false",
        "2025-03-04, false",
        "2012-03-04, false"
    })
    void the_date_says_what_is_news(LocalDate date, boolean isNews) {
        assertThat(NEWS.ready(dated(PartialDate.of(date))).isPresent()).isEqualTo(isNews);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "--03-01, 2026-03-03, true",
        "--03-01, 2026-03-20, false",
        "--12-31, 2026-01-02, true",
        "--01-01, 2025-12-31, true",
        "--02-29, 2028-03-02, true",
        "--02-29, 2026-03-02, false"
    })
    void a_day_without_a_year_is_the_nearest_one(MonthDay day, LocalDate today, boolean isNews) {
        News news = new News(Instant.parse(today + "T04:00:00Z"), true, true);

        assertThat(news.ready(dated(PartialDate.withoutYear(day))).isPresent()).isEqualTo(isNews);
    }

    @Test
    void what_has_no_date_or_no_number_or_is_gone_is_no_news() {
        Sighting undated = Sighting.from(SourceKind.LIST_PAGE).withId(new PostId(1));
        Sighting unnumbered =
                Sighting.from(SourceKind.LIST_PAGE).withTitle("标题").withDate(PartialDate.of(LocalDate.of(2026, 3, 4)));

        assertThat(NEWS.ready(post(undated))).isEmpty();
        assertThat(NEWS.ready(post(unnumbered))).isEmpty();
        assertThat(NEWS.ready(post(LISTED).with(Tracking.NONE.removedAt(NOW)))).isEmpty();
    }

    @Test
    void what_was_news_when_it_was_seen_stays_news_over_midnight() {
        StoredPost post = dated(PartialDate.of(LocalDate.of(2026, 2, 24)));

        assertThat(NEWS.isRecent(post, YESTERDAY)).isTrue();
        assertThat(NEWS.isRecent(post, NOW)).isFalse();
    }

    @Test
    void a_message_is_corrected_for_a_week() {
        Instant weekAgo = NOW.minus(Duration.ofDays(7));

        assertThat(NEWS.isCorrectable(weekAgo)).isTrue();
        assertThat(NEWS.isCorrectable(weekAgo.minusMillis(1))).isFalse();
    }

    private static boolean isCorrection(Aspect aspect, String before, Sighting after) {
        return NEWS.isCorrection(new Change(post(after), Optional.of(new Revision(NOW, Map.of(aspect, before)))));
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource({
        "Transformer升级之路, Transformer升级之道, true",
        "Transformer 升级之路, transformer升级之路, false",
        "Ｔransformer（一）, Transformer(一), false",
        "'升级　之路', 升级之路, false",
        "为什么, 为什么？, true"
    })
    void another_title_or_excerpt_is_a_correction_unless_only_spaces_width_or_case_differ(
            String before, String after, boolean isCorrection) {
        assertThat(isCorrection(Aspect.TITLE, before, LISTED.withTitle(after))).isEqualTo(isCorrection);
        assertThat(isCorrection(Aspect.EXCERPT, before, LISTED.withExcerpt(text(after))))
                .isEqualTo(isCorrection);
    }

    @Test
    void other_changes_are_no_correction() {
        assertThat(isCorrection(Aspect.TEXT, "", LISTED)).isFalse();
        assertThat(isCorrection(Aspect.TAGS, "矩阵", LISTED)).isFalse();
        assertThat(isCorrection(Aspect.DATE, "2020-01-01", LISTED)).isFalse();
        assertThat(NEWS.isCorrection(new Change(post(LISTED), Optional.empty())))
                .isFalse();
    }
}
