package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.command.AnnouncementText;
import kexuebot.bot.delivery.Parcel;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.post.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Announcements as Telegram shows them: always one message, for what is sent once is edited once. */
class AnnouncementRenderingTest {
    private static final Place PLACE = Place.of(new ChatId("telegram", "7"));
    private static final Set<String> COMMANDS = Set.of("post", "related", "mute");

    /** What an excerpt may be full of. */
    enum Filling {
        WORDS(Inline.text("一个不长的句子。")),
        READABLE(new Inline.Formula("W_0\\in\\mathbb{R}^{n\\times m}")),
        UNREADABLE(new Inline.Formula("\\q")),
        LONG_FORMULA(new Inline.Formula("\\unknown{" + "x".repeat(900) + "}")),
        STRONG(new Inline.Strong(List.of(new Inline.Emphasis(List.of(Inline.text("甲")))))),
        CODE(new Inline.CodeSpan("c")),
        WIDE(Inline.text("👩‍🔬𝔸é̂̃"));

        private final Inline inline;

        Filling(Inline inline) {
            this.inline = inline;
        }

        Document document() {
            List<Inline> line = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                line.add(inline);
                line.add(Inline.text("，"));
            }
            return new Document(List.of(new Block.Paragraph(line)));
        }
    }

    private static Post post(int id, String title, String author, Document excerpt) {
        return new Post(
                Optional.of(new PostId(id)),
                title,
                Optional.of(PartialDate.of(LocalDate.of(2026, 1, id))),
                author,
                "",
                List.of(),
                Optional.empty(),
                excerpt,
                Text.NONE,
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    private static AnnouncementText announcements(List<Post> posts) {
        Executor here = Runnable::run;
        return new AnnouncementText(
                new InMemoryCatalog(Blog.KEXUE, () -> posts, Texts.NONE, Optional.empty(), here), COMMANDS);
    }

    private static List<Post> large(Filling filling) {
        return IntStream.rangeClosed(1, 20)
                .mapToObj(n -> post(
                        n,
                        "𝔸".repeat(300) + (n + 1) / 2 + "之路（" + (2 - n % 2) + "）：" + "𝔹".repeat(300),
                        "名".repeat(500),
                        filling.document()))
                .toList();
    }

    private static Screen only(Optional<Reply> reply) {
        List<Screen> screens =
                new TelegramRenderer(Blog.KEXUE).render(reply.orElseThrow(), Language.ZH, Optional.empty());
        assertThat(screens).hasSize(1);
        Screen screen = screens.get(0);
        assertThat(screen.plain().length()).isLessThanOrEqualTo(4096);
        assertThat(screen.html().split("</", -1).length - 1).isLessThanOrEqualTo(100);
        return screen;
    }

    @ParameterizedTest
    @EnumSource
    void ten_posts_with_long_titles_and_excerpts_are_one_message(Filling filling) {
        List<PostId> even =
                IntStream.rangeClosed(1, 10).mapToObj(n -> new PostId(2 * n)).toList();
        Screen screen = only(announcements(large(filling)).compose(Parcel.digest(PLACE, even, 1), Language.ZH, true));
        assertThat(screen.html().split("<a href", -1).length - 1).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource
    void one_post_with_a_long_title_and_excerpt_is_one_message(Filling filling) {
        only(announcements(large(filling)).compose(Parcel.of(PLACE, new PostId(2), 1), Language.ZH, true));
    }

    @Test
    void ten_ordinary_posts_keep_their_lines() {
        List<Post> posts = IntStream.rangeClosed(1, 10)
                .mapToObj(n -> post(n, "一篇文章的标题，第" + n + "篇", "苏剑林", Filling.WORDS.document()))
                .toList();
        List<PostId> ids = posts.stream().map(post -> post.id().orElseThrow()).toList();
        Screen screen = only(announcements(posts).compose(Parcel.digest(PLACE, ids, 1), Language.ZH, true));
        assertThat(screen.plain().split("一个不长的句子。", -1).length - 1).isGreaterThanOrEqualTo(10);
    }

    @Test
    void a_new_part_of_a_series_with_its_buttons() {
        List<Post> posts = List.of(
                post(1, "甲乙之路（一）：丙", "苏剑林", Document.EMPTY),
                post(
                        2,
                        "甲乙之路（二）：丁 < 戊",
                        "苏剑林",
                        new Document(List.of(new Block.Paragraph(
                                List.of(Inline.text("设 "), new Inline.Formula("x_1"), Inline.text(" 为实数。")))))));
        Screen screen = only(announcements(posts).compose(Parcel.of(PLACE, new PostId(2), 1), Language.ZH, true));
        assertThat(screen.html()).isEqualTo("""
                        <b>新文章 · 甲乙之路 更新</b>

                        <a href="https://kexue.fm/archives/2">甲乙之路（二）：丁 &lt; 戊</a>
                        2026-01-02 · 苏剑林 · 系列 2/2 · 上一篇：<a href="https://kexue.fm/archives/1">（一）丙</a>

                        设 x₁ 为实数。""");
        assertThat(screen.keys().stream()
                        .flatMap(List::stream)
                        .map(Screen.Key::label)
                        .collect(Collectors.joining(" ")))
                .isEqualTo("阅读 打开 相关 静音这个系列");
    }
}
