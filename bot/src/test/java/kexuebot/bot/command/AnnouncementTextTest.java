package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.Parcel;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.summary.Sentence;
import kexuebot.catalog.summary.Summary;
import org.junit.jupiter.api.Test;

class AnnouncementTextTest {
    static final Place PLACE = Place.of(new ChatId("telegram", "7"));
    private static final Set<String> COMMANDS = Set.of("post", "related", "mute");

    private final FakeCatalog catalog = new FakeCatalog(SomePosts.ALL);
    private final AnnouncementText announcements = new AnnouncementText(catalog, COMMANDS);

    static List<PostId> ids(int... ids) {
        return IntStream.of(ids).mapToObj(PostId::new).toList();
    }

    private Reply post(int id, Language language) {
        return announcements
                .compose(Parcel.of(PLACE, new PostId(id), 1), language, true)
                .orElseThrow();
    }

    private Reply digest(Language language, int... ids) {
        return announcements
                .compose(Parcel.digest(PLACE, ids(ids), 1), language, true)
                .orElseThrow();
    }

    private static Parcel correction(int id, List<PostId> shown, boolean digest) {
        List<PostId> one = ids(id);
        return new Parcel(PLACE, Kind.CORRECTION, one, digest, shown, Set.copyOf(one), 1, OptionalInt.of(3));
    }

    @Test
    void a_new_part_of_a_series_in_chinese() {
        assertThat(Shown.text(post(10427, Language.ZH))).isEqualTo("""
                        新文章 · 低秩近似之路 更新
                        低秩近似之路（三）：CR </archives/10427>
                           2024-10-11 · 苏剑林 · 系列 3/5 · 上一篇：（一）伪逆
                        挑出几列几行，让它们的乘积接近整个乘积。""");
    }

    @Test
    void a_new_part_of_a_series_in_english() {
        assertThat(Shown.text(post(10427, Language.EN))).isEqualTo("""
                        New post in 低秩近似之路
                        低秩近似之路（三）：CR </archives/10427>
                           2024-10-11 · 苏剑林 · Part 3/5 · Previous: （一）伪逆
                        挑出几列几行，让它们的乘积接近整个乘积。""");
    }

    @Test
    void the_previous_part_is_a_link() {
        Part.Item item = (Part.Item) post(10427, Language.ZH).parts().get(1);
        assertThat(item.details().get(0))
                .last()
                .isEqualTo(new Inline.Link(
                        List.of(Inline.text("（一）伪逆")), catalog.blog().link(new PostId(10366))));
    }

    @Test
    void a_post_without_excerpt_has_our_words_marked_as_ours() {
        assertThat(Shown.text(post(10667, Language.ZH))).isEqualTo("""
                        新文章
                        细水长flow之TARFLOW：流模型满血归来？ </archives/10667>
                           2025-01-17 · 苏剑林
                        提要（非原文）：流模型重新有竞争力。""");
        assertThat(Shown.text(post(10667, Language.EN))).isEqualTo("""
                        New post
                        细水长flow之TARFLOW：流模型满血归来？ </archives/10667>
                           2025-01-17 · 苏剑林
                        In short (the bot's words): Flows are competitive again.""");
    }

    @Test
    void a_post_of_which_only_the_title_is_known_is_told_of_too() {
        assertThat(Shown.text(post(11459, Language.ZH)))
                .isEqualTo("新文章\n滑动平均视角下的权重衰减和学习率 </archives/11459>\n   2025-12-05 · 苏剑林");
    }

    @Test
    void buttons_open_relate_and_mute() {
        assertThat(Shown.buttons(post(10427, Language.ZH)))
                .containsExactly("打开 = /post 10427", "相关 = /related 10427", "静音这个系列 = /mute 10427");
        assertThat(Shown.buttons(post(10427, Language.EN)))
                .containsExactly("Open = /post 10427", "Related = /related 10427", "Mute this series = /mute 10427");
        assertThat(Shown.buttons(post(11459, Language.ZH))).containsExactly("打开 = /post 11459", "相关 = /related 11459");
        AnnouncementText few = new AnnouncementText(catalog, Set.of("post"));
        assertThat(Shown.buttons(few.compose(Parcel.of(PLACE, new PostId(10427), 1), Language.ZH, true)
                        .orElseThrow()))
                .containsExactly("打开 = /post 10427");
        AnnouncementText all = new AnnouncementText(catalog, Set.of("post", "like", "dislike"));
        assertThat(Shown.buttons(all.compose(Parcel.of(PLACE, new PostId(11459), 1), Language.ZH, true)
                        .orElseThrow()))
                .containsExactly("打开 = /post 11459", "👍 = /like 11459", "👎 = /dislike 11459");
    }

    @Test
    void the_first_part_of_a_series_can_be_muted_but_names_no_other() {
        catalog.become(List.of(SomePosts.plain(5, "2026-01-01", "", "甲乙之路（一）：丙")));
        assertThat(Shown.text(post(5, Language.ZH))).startsWith("新文章\n甲乙之路（一）：丙 </archives/5>\n   2026-01-01 · 苏剑林");
        assertThat(Shown.buttons(post(5, Language.ZH))).contains("静音这个系列 = /mute 5");
    }

    @Test
    void an_announcement_is_about_its_post_and_is_data() {
        Reply reply = post(10427, Language.ZH);
        assertThat(reply.command()).isEqualTo("announcement");
        assertThat(reply.opened().orElseThrow().post().id()).contains(new PostId(10427));
        assertThat(reply.opened().orElseThrow().series()).isPresent();
        assertThat(reply.posts()).hasSize(1);
        assertThat(reply.failure()).isEmpty();
    }

    @Test
    void a_correction_reads_the_same_and_is_marked() {
        Parcel parcel = correction(10427, ids(10427), false);
        assertThat(Shown.text(announcements.compose(parcel, Language.ZH, true).orElseThrow()))
                .isEqualTo("""
                        新文章 · 低秩近似之路 更新 · 已修订
                        低秩近似之路（三）：CR </archives/10427>
                           2024-10-11 · 苏剑林 · 系列 3/5 · 上一篇：（一）伪逆
                        挑出几列几行，让它们的乘积接近整个乘积。""");
        assertThat(Shown.text(announcements.compose(parcel, Language.EN, true).orElseThrow()))
                .startsWith("New post in 低秩近似之路 · Revised\n低秩近似之路（三）：CR <");
        assertThat(Shown.text(announcements
                        .compose(correction(11459, ids(11459), false), Language.EN, true)
                        .orElseThrow()))
                .startsWith("New post · Revised\n");
    }

    @Test
    void a_digest_in_chinese() {
        assertThat(Shown.text(digest(Language.ZH, 10427, 9948, 11459, 10501, 10667)))
                .isEqualTo("""
                        新文章汇总 · 5 篇 · 2024-01-26 至 2025-12-05
                        低秩近似之路
                        低秩近似之路（三）：CR </archives/10427>
                           2024-10-11 · 3/5
                           挑出几列几行，让它们的乘积接近整个乘积。
                        低秩近似之路（四）：ID </archives/10501>
                           2024-10-30 · 4/5
                        Transformer升级之路
                        Transformer升级之路：16、“复盘”长度外推技术 </archives/9948>
                           2024-01-26 · 16/21
                           提要（非原文）：回顾一年来的长度外推方法。
                        其他
                        滑动平均视角下的权重衰减和学习率 </archives/11459>
                           2025-12-05
                        细水长flow之TARFLOW：流模型满血归来？ </archives/10667>
                           2025-01-17
                           提要（非原文）：流模型重新有竞争力。""");
    }

    @Test
    void a_digest_in_english() {
        assertThat(Shown.text(digest(Language.EN, 10427, 11459))).isEqualTo("""
                        Digest · 2 new posts · 2024-10-11 to 2025-12-05
                        低秩近似之路
                        低秩近似之路（三）：CR </archives/10427>
                           2024-10-11 · 3/5
                           挑出几列几行，让它们的乘积接近整个乘积。
                        Others
                        滑动平均视角下的权重衰减和学习率 </archives/11459>
                           2025-12-05""");
    }

    private Reply titles(Language language, int... ids) {
        return announcements
                .compose(Parcel.digest(PLACE, ids(ids), 1), language, false)
                .orElseThrow();
    }

    private void says(int id, Inline... sentence) {
        Sentence one = new Sentence(List.of(sentence), 1);
        catalog.summaries.put(
                new PostId(id),
                new Summary(Summary.Basis.TEXT, Optional.of(one), List.of(one), List.of(), Optional.empty()));
    }

    @Test
    void a_post_of_a_digest_has_the_one_sentence_that_says_most_of_it() {
        says(10427, Inline.text("选出列与行即得 "), new Inline.Formula("W_0\\in\\mathbb{R}^{n\\times m}"), Inline.text("。"));
        says(9948, Inline.text("长度外推有两条路。"));
        assertThat(Shown.text(digest(Language.ZH, 10427, 9948))).isEqualTo("""
                        新文章汇总 · 2 篇 · 2024-01-26 至 2024-10-11
                        低秩近似之路
                        低秩近似之路（三）：CR </archives/10427>
                           2024-10-11 · 3/5
                           选出列与行即得 W₀ ∈ ℝⁿˣᵐ。
                        Transformer升级之路
                        Transformer升级之路：16、“复盘”长度外推技术 </archives/9948>
                           2024-01-26 · 16/21
                           长度外推有两条路。""");
    }

    @Test
    void a_post_by_itself_has_its_beginning_and_no_other_sentence() {
        says(10427, Inline.text("另一句。"));
        assertThat(Shown.text(post(10427, Language.ZH))).endsWith("\n挑出几列几行，让它们的乘积接近整个乘积。");
    }

    @Test
    void a_sentence_of_a_digest_is_whole_up_to_80_characters_and_else_cut() {
        says(10427, Inline.text("长".repeat(79) + "。"));
        assertThat(Shown.text(digest(Language.ZH, 10427))).endsWith("\n   " + "长".repeat(79) + "。");
        says(11459, Inline.text("长".repeat(80) + "。"));
        assertThat(Shown.text(digest(Language.ZH, 11459))).endsWith("\n   " + "长".repeat(79) + "…");
    }

    @Test
    void a_digest_that_would_be_too_long_has_no_sentences_but_whole_titles() {
        List<Post> posts = IntStream.rangeClosed(1, 10)
                .mapToObj(id -> SomePosts.plain(id, "2026-01-01", "", "题".repeat(90) + id))
                .toList();
        catalog.become(posts);
        posts.forEach(post -> says(post.id().orElseThrow().value(), new Inline.CodeSpan("x"), Inline.text("一句。")));
        assertThat(Shown.text(digest(Language.ZH, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)))
                .contains("一句。");
        Inline[] marks =
                IntStream.range(0, 12).mapToObj(n -> new Inline.CodeSpan("x")).toArray(Inline[]::new);
        catalog.become(Stream.concat(posts.stream().skip(1), Stream.of(SomePosts.plain(11, "2026-01-02", "", "新")))
                .toList());
        catalog.snapshot()
                .newestFirst()
                .forEach(post -> says(post.id().orElseThrow().value(), marks));

        String shown = Shown.text(digest(Language.ZH, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));

        assertThat(shown).doesNotContain("x").doesNotContain("…").contains("题".repeat(90) + "2", "题".repeat(90) + "10");
    }

    @Test
    void without_lines_a_digest_has_titles_and_dates_alone() {
        says(10427, Inline.text("一句。"));
        assertThat(Shown.text(titles(Language.ZH, 10427, 10667))).isEqualTo("""
                        新文章汇总 · 2 篇 · 2024-10-11 至 2025-01-17
                        低秩近似之路
                        低秩近似之路（三）：CR </archives/10427>
                           2024-10-11 · 3/5
                        其他
                        细水长flow之TARFLOW：流模型满血归来？ </archives/10667>
                           2025-01-17""");
        assertThat(Shown.text(digest(Language.ZH, 10427))).endsWith("\n   一句。");
    }

    @Test
    void a_summary_that_cannot_be_made_stops_no_digest() {
        catalog.summarizable = false;
        assertThat(Shown.text(digest(Language.ZH, 10427))).endsWith("\n   挑出几列几行，让它们的乘积接近整个乘积。");
    }

    @Test
    void a_digest_without_series_has_no_groups() {
        assertThat(Shown.text(digest(Language.EN, 11459)))
                .isEqualTo("Digest · 1 new post · 2025-12-05\n滑动平均视角下的权重衰减和学习率 </archives/11459>\n   2025-12-05");
        assertThat(Shown.text(digest(Language.ZH, 11459))).startsWith("新文章汇总 · 1 篇 · 2025-12-05\n滑动");
    }

    @Test
    void a_corrected_post_of_a_digest_is_marked_among_the_others() {
        Parcel parcel = correction(10427, ids(10427, 11459), true);
        assertThat(Shown.text(announcements.compose(parcel, Language.ZH, true).orElseThrow()))
                .startsWith("新文章汇总 · 2 篇 · ")
                .contains("CR </archives/10427>\n   已修订 · 2024-10-11 · 3/5\n", "学习率 </archives/11459>\n   2025-12-05");
        assertThat(Shown.text(announcements.compose(parcel, Language.EN, true).orElseThrow()))
                .contains("\n   Revised · 2024-10-11 · 3/5\n");
    }

    @Test
    void all_posts_of_a_digest_are_data() {
        Reply reply = digest(Language.ZH, 11459, 10427);
        assertThat(reply.command()).isEqualTo("announcement");
        assertThat(reply.posts())
                .extracting(view -> view.post().id().orElseThrow())
                .containsExactly(new PostId(10427), new PostId(11459));
        assertThat(reply.opened()).isEmpty();
    }

    @Test
    void posts_that_are_not_known_any_more_are_left_out() {
        assertThat(Shown.text(digest(Language.ZH, 77777, 11459))).startsWith("新文章汇总 · 1 篇 · 2025-12-05\n");
        assertThat(announcements.compose(Parcel.of(PLACE, new PostId(77777), 1), Language.ZH, true))
                .isEmpty();
        assertThat(announcements.compose(Parcel.digest(PLACE, ids(77777, 77778), 1), Language.ZH, true))
                .isEmpty();
    }

    @Test
    void the_same_content_is_the_same_object_for_everybody() {
        Reply first = post(10427, Language.ZH);
        Place other = Place.of(new ChatId("telegram", "8"));
        assertThat(announcements.compose(Parcel.of(other, new PostId(10427), 3), Language.ZH, true))
                .containsSame(first);
        catalog.become(new ArrayList<>(SomePosts.ALL));
        assertThat(post(10427, Language.ZH)).isSameAs(first);
        assertThat(digest(Language.ZH, 10427, 11459)).isSameAs(digest(Language.ZH, 10427, 11459));
        assertThat(announcements.compose(Parcel.of(PLACE, new PostId(10427), 1), Language.ZH, false))
                .containsSame(first);
    }

    @Test
    void other_content_is_another_object() {
        Reply first = post(10427, Language.ZH);
        Reply digest = digest(Language.ZH, 10427);
        assertThat(post(10427, Language.EN)).isNotSameAs(first);
        assertThat(digest).isNotSameAs(first);
        assertThat(announcements.compose(correction(10427, ids(10427), false), Language.ZH, true))
                .isPresent()
                .get()
                .isNotSameAs(first);
        become(SomePosts.plain(10427, "2024-10-11", "Mathematics", "低秩近似之路（三）：另一个题目"));
        assertThat(Shown.text(post(10427, Language.ZH))).contains("另一个题目");
        assertThat(Shown.text(digest(Language.ZH, 10427))).contains("另一个题目");
    }

    @Test
    void a_new_previous_part_is_shown_although_the_post_is_the_same() {
        assertThat(Shown.text(post(10427, Language.ZH))).contains("上一篇：（一）伪逆");
        become(SomePosts.plain(10407, "2024-10-01", "Mathematics", "低秩近似之路（二）：SVD"));
        assertThat(Shown.text(post(10427, Language.ZH))).contains("系列 3/5 · 上一篇：（二）SVD");
    }

    private void become(Post changed) {
        Stream<Post> others = SomePosts.ALL.stream().filter(post -> !post.id().equals(changed.id()));
        catalog.become(Stream.concat(Stream.of(changed), others).toList());
    }

    @Test
    void formulas_stay_whole_and_formulas() {
        Inline formula = new Inline.Formula("W_0\\in\\mathbb{R}^{n\\times m}");
        become(told(10427, "低秩近似之路（三）：CR", List.of(Inline.text("设 "), formula, Inline.text(" 是矩阵。"))));
        Part.Prose prose = (Part.Prose) post(10427, Language.ZH).parts().get(2);
        assertThat(prose.document().blocks())
                .containsExactly(new Block.Paragraph(List.of(Inline.text("设 "), formula, Inline.text(" 是矩阵。"))));
    }

    @Test
    void a_long_excerpt_is_cut_to_some_300_characters() {
        become(told(10427, "低秩近似之路（三）：CR", List.of(Inline.text("这是一个句子。".repeat(300)))));
        String text = Shown.text(post(10427, Language.ZH));
        assertThat(text.substring(text.lastIndexOf('\n') + 1).length()).isBetween(200, 300);
    }

    static Post told(int id, String title, List<Inline> excerpt) {
        Post plain = SomePosts.plain(id, "2026-01-01", "", title);
        return new Post(
                plain.id(),
                plain.title(),
                plain.date(),
                plain.author(),
                plain.category(),
                plain.tags(),
                plain.readers(),
                new Document(List.of(new Block.Paragraph(excerpt))),
                plain.text(),
                plain.mentions(),
                plain.details(),
                Optional.empty());
    }

    @Test
    void titles_come_out_in_one_line_without_control_characters() {
        become(SomePosts.plain(5, "2026-01-01", "", "甲\u001B[31m\n乙"));
        assertThat(Shown.text(post(5, Language.ZH))).startsWith("新文章\n甲 乙 <");
    }
}
