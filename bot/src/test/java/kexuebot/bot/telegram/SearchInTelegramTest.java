package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.command.ChatMemory;
import kexuebot.bot.command.CommandRouter;
import kexuebot.bot.command.PostCommand;
import kexuebot.bot.command.SearchCommand;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches as Telegram shows them, and the pages behind their buttons. */
class SearchInTelegramTest {
    private static final Asker GROUP = new Asker(new ChatId("telegram", "-100"), "7");
    private static final String FORMULA = "\\frac{\\partial}{\\partial t}p_t = -\\nabla_x\\cdot(f p_t)";

    private List<Post> posts = IntStream.rangeClosed(1, 12)
            .mapToObj(day -> post(100 + day, day, "甲乙 <" + day + ">"))
            .toList();
    private final InMemoryCatalog catalog = new InMemoryCatalog(Blog.KEXUE, () -> posts, Runnable::run);
    private final CommandRouter router = router();

    private CommandRouter router() {
        ChatMemory memory = new ChatMemory(() -> 0);
        PostCommand post = new PostCommand(catalog, Chats.PASSIVE);
        return new CommandRouter(List.of(new SearchCommand(catalog, memory), post), post, memory);
    }

    private static Post post(int id, int day, String title) {
        Document text = new Document(List.of(new Block.Paragraph(
                List.of(Inline.text("先写下 "), new Inline.Formula(FORMULA), Inline.text("，再说逆向过程。")))));
        return new Post(
                Optional.of(new PostId(id)),
                title,
                Optional.of(PartialDate.of(LocalDate.of(2020, 1, day))),
                "",
                "",
                List.of("丁 & 戊"),
                Optional.empty(),
                Document.EMPTY,
                Text.of(text),
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    private Reply say(String line, Asker asker) {
        return router.respond(new Message(asker, line, Language.ZH, true)).orElseThrow();
    }

    private Screen screen(String line) {
        return screen(line, line, GROUP);
    }

    /** What a line brings whose message answers a question. */
    private Screen screen(String line, String question, Asker asker) {
        return new TelegramRenderer(Blog.KEXUE)
                .render(say(line, asker), Language.ZH, Optional.of(question))
                .get(0);
    }

    @Test
    void the_words_found_in_a_text_are_bold_behind_where_they_stand() {
        assertThat(screen("/search 逆向过程").html()).contains("\n正文：先写下 ", "，再说<b>逆向过程</b>。");
    }

    @Test
    void a_formula_is_whole_and_marked() {
        String html = screen("/search " + FORMULA).html();
        assertThat(html).contains("\n公式：先写下 ", "，再说逆向过程。").contains("∂");
    }

    @Test
    void a_tag_is_bold_and_escaped() {
        assertThat(screen("/search 丁").html()).contains("\n标签：<b>丁</b> &amp; 戊\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search 甲乙",
                "甲乙",
                "/search　甲乙　　sort：date",
                "/search \\frac{\\partial}{\\partial t}p_t",
                "\\frac{\\partial}{\\partial t}p_t = -\\nabla_x\\cdot(f p_t) % sort:date year:2020 \\quad \"甲\"",
                "/search \\frac{\\partial}{\\partial t}p_t\n = -\\nabla_x\\cdot(f p_t) {甲乙} \\{\\}"
            })
    void a_page_button_continues_the_list_for_whoever_presses_it(String line) {
        Screen first = screen(line);
        List<Integer> shown = ids(say(line, GROUP));
        posts = Stream.concat(Stream.of(post(200, 30, "甲乙 200")), posts.stream())
                .toList();
        catalog.refresh();
        List<Integer> next = ids(say(pressed(first, line), new Asker(GROUP.place(), "8")));
        assertThat(next).hasSize(5).doesNotContainAnyElementsOf(shown).doesNotContain(200);
    }

    private static String pressed(Screen screen, String question) {
        Screen.Key.Press button = (Screen.Key.Press) screen.keys().get(0).get(0);
        CallbackCodec.Order order = CallbackCodec.decode(button.data(), Optional.of(question));
        return ((CallbackCodec.Order.Run) order).line();
    }

    private static List<Integer> ids(Reply reply) {
        return reply.posts().stream()
                .map(view -> view.post().id().map(PostId::value).orElseThrow())
                .toList();
    }
}
