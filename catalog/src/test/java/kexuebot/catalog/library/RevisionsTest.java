package kexuebot.catalog.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.library.Revision.Aspect;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RevisionsTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final Sighting PAGE = Sighting.from(SourceKind.POST_PAGE)
            .withId(new PostId(9948))
            .withTitle("标题")
            .withDate(PartialDate.of(LocalDate.of(2024, 2, 27)))
            .withCategory("Big-Data")
            .withTags(List.of("矩阵", "秩"))
            .withReaders(Readers.undated(5))
            .withExcerpt(
                    new Document(List.of(new Block.Paragraph(List.of(Inline.text("设"), new Inline.Formula("W_0"))))))
            .withText(Text.of(paragraph("正文")));
    private static final Sighting LIST = Sighting.from(SourceKind.LIST_PAGE)
            .withId(new PostId(9948))
            .withTitle("标题")
            .withExcerpt(paragraph("摘录"));

    private static Document paragraph(String text) {
        return new Document(List.of(new Block.Paragraph(List.of(Inline.text(text)))));
    }

    private static Sightings of(Sighting... sightings) {
        return Sightings.of(Optional.empty(), List.of(sightings));
    }

    private static Optional<Revision> between(Sightings before, Sightings after) {
        return Revisions.between(before, after, NOW);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                Arguments.of(PAGE.withTitle("新标题"), Aspect.TITLE, "标题"),
                Arguments.of(PAGE.withDate(PartialDate.of(LocalDate.of(2025, 2, 27))), Aspect.DATE, "2024-02-27"),
                Arguments.of(PAGE.withCategory("Mathematics"), Aspect.CATEGORY, "信息时代"),
                Arguments.of(PAGE.withTags(List.of("矩阵")), Aspect.TAGS, "矩阵, 秩"),
                Arguments.of(PAGE.withTags(List.of()), Aspect.TAGS, "矩阵, 秩"),
                Arguments.of(PAGE.withExcerpt(paragraph("设")), Aspect.EXCERPT, "设$W_0$"),
                Arguments.of(PAGE.withText(Text.of(paragraph("改过的正文"))), Aspect.TEXT, ""));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void an_edit_is_named_with_what_was_there_before(Sighting after, Aspect edited, String before) {
        assertThat(between(of(LIST, PAGE), of(LIST).replacing(after)))
                .contains(new Revision(NOW, Map.of(edited, before)));
    }

    @Test
    void edits_of_one_time_are_one_revision() {
        Sighting after = PAGE.withTitle("新标题").withText(Text.of(paragraph("改过的正文")));

        assertThat(between(of(PAGE), of(after)))
                .contains(new Revision(NOW, Map.of(Aspect.TITLE, "标题", Aspect.TEXT, "")));
    }

    static Stream<Sighting> noEdits() {
        return Stream.of(
                PAGE,
                PAGE.withText(PAGE.text().unloaded()),
                PAGE.withReaders(Readers.undated(6)),
                PAGE.withMentions(List.of(new Mention(Optional.empty(), "别的文章"))),
                PAGE.withDetails(Details.NONE.withComments(3)),
                PAGE.withCategory("信息时代"));
    }

    @ParameterizedTest
    @MethodSource("noEdits")
    void what_no_reader_calls_an_edit_is_none(Sighting after) {
        assertThat(between(of(PAGE), of(after))).isEmpty();
    }

    @Test
    void what_becomes_known_is_no_edit() {
        Sighting bare = Sighting.from(SourceKind.POST_PAGE)
                .withId(new PostId(9948))
                .withDate(PartialDate.withoutYear(MonthDay.of(2, 27)));

        assertThat(between(of(bare), of(PAGE))).isEmpty();
    }

    @Test
    void a_better_source_that_says_something_else_is_no_edit() {
        assertThat(between(of(LIST), of(LIST, PAGE.withTitle("标题：")))).isEmpty();
    }

    @Test
    void first_tags_of_a_page_that_was_read_whole_are_an_edit() {
        assertThat(between(of(PAGE.withTags(List.of())), of(PAGE)))
                .contains(new Revision(NOW, Map.of(Aspect.TAGS, "")));
    }

    @Test
    void an_edit_counts_when_the_source_that_is_shown_tells_it() {
        Sighting edited = LIST.withTitle("新标题");

        assertThat(between(of(PAGE, LIST), of(PAGE, edited))).isEmpty();
        assertThat(between(of(PAGE, edited), of(PAGE.withTitle("新标题"), edited)))
                .contains(new Revision(NOW, Map.of(Aspect.TITLE, "标题")));
    }

    @ParameterizedTest
    @EnumSource(
            value = SourceKind.class,
            names = {"TEXT_EXTRACT", "BUNDLED_FACTS"})
    void what_the_blog_does_not_say_itself_is_no_edit(SourceKind source) {
        Sighting before = Sighting.from(source).withTitle("标题");

        assertThat(between(of(before), of(before.withTitle("标 题")))).isEmpty();
    }
}
