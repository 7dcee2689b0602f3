package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.PostView;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;
import org.junit.jupiter.api.Test;

class TelegramRendererTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)[^<>]*>");

    private final TelegramRenderer renderer = new TelegramRenderer(Blog.KEXUE);

    private static Reply.Builder reply(int page) {
        return Reply.to(new Invocation("search", "x", page, Language.EN, Asker.TERMINAL));
    }

    private List<Screen> render(Reply.Builder reply) {
        return renderer.render(reply.build(), Language.EN, Optional.empty());
    }

    private static Part prose(Block... blocks) {
        return new Part.Prose(new Document(List.of(blocks)));
    }

    private static Block paragraph(Inline... content) {
        return new Block.Paragraph(List.of(content));
    }

    private static String text(String html) {
        return TAG.matcher(html)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    @Test
    void escapes_whatever_titles_and_links_hold() {
        List<Inline> title =
                List.of(Inline.text("<b>&\" \u0007\u202Etitle"), new Inline.Strong(List.of(Inline.text("<i>"))));
        Part.Item item = new Part.Item(
                OptionalInt.of(3),
                title,
                Optional.of(URI.create("https://kexue.fm/?a=1&b=2")),
                List.of(List.of(Inline.text("a < b"))));

        String html = render(reply(1).part(item)).get(0).html();

        assertThat(html)
                .isEqualTo(
                        "3. <a href=\"https://kexue.fm/?a=1&amp;b=2\">&lt;b&gt;&amp;&quot; title<b>&lt;i&gt;</b></a>\n"
                                + "a &lt; b");
    }

    @Test
    void shows_each_kind_of_text_in_its_own_way() {
        Reply.Builder reply = reply(1).part(Part.heading("Heading"))
                .part(prose(
                        paragraph(
                                new Inline.Emphasis(List.of(Inline.text("em"))),
                                new Inline.LineBreak(),
                                new Inline.CodeSpan("x<y"),
                                new Inline.Formula("a+b")),
                        new Block.Code("java", "a();\nb();"),
                        new Block.Quote(List.of(paragraph(Inline.text("one")), paragraph(Inline.text("two")))),
                        new Block.Listing(true, List.of(List.of(paragraph(Inline.text("first"))))),
                        new Block.Table(List.of(List.of(List.of(Inline.text("l")), List.of(Inline.text("r"))))),
                        new Block.Image(URI.create("https://kexue.fm/i.png"), "alt")))
                .part(Part.note("note"));

        assertThat(render(reply).get(0).html())
                .isEqualTo("<b>Heading</b>\n\n<i>em</i>\n<code>x&lt;y</code>a + b\n\n<pre>a();\nb();</pre>\n\n"
                        + "<blockquote>one\ntwo</blockquote>\n\n1. first\n\nl | r\n\n"
                        + "<a href=\"https://kexue.fm/i.png\">🖼 alt</a>\n\n<i>note</i>");
    }

    @Test
    void shows_a_bibtex_entry_to_the_letter() {
        String entry =
                "@online{kexuefm-9948,\n  title={a_b & <c> $x_1$ *d* `e`},\n  url={\\url{https://kexue.fm/a_b}},\n}";

        Screen screen = render(reply(1).part(Part.line("cite")).part(prose(new Block.Code("bibtex", entry))))
                .get(0);

        assertThat(screen.html())
                .isEqualTo("cite\n\n<pre>"
                        + entry.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</pre>");
        assertThat(screen.plain()).isEqualTo("cite\n\n" + entry);
    }

    @Test
    void a_line_of_links_hides_the_addresses_and_follows_other_lines() {
        URI arxiv = URI.create("https://arxiv.org/abs/2405.12345");
        Part links = new Part.Links(
                List.of(Inline.text("Paper "), new Inline.Link(List.of(Inline.text("arXiv")), arxiv)),
                List.of(Inline.text("Paper " + arxiv)));

        assertThat(render(reply(1).part(Part.line("above"))
                                .part(links)
                                .part(links)
                                .part(Part.line("below")))
                        .get(0)
                        .html())
                .isEqualTo("above\nPaper <a href=\"https://arxiv.org/abs/2405.12345\">arXiv</a>\n"
                        + "Paper <a href=\"https://arxiv.org/abs/2405.12345\">arXiv</a>\nbelow");
    }

    @Test
    void keeps_to_the_nesting_that_telegram_allows() {
        URI link = URI.create("https://kexue.fm/archives/1");
        Inline code = new Inline.CodeSpan("c");
        Inline inner = new Inline.Link(List.of(Inline.text("in"), code), link);
        List<Inline> content =
                List.of(new Inline.Strong(List.of(new Inline.Strong(List.of(Inline.text("s"))), code, inner)));

        String html = render(reply(1).part(new Part.Item(OptionalInt.empty(), content, Optional.of(link), List.of()))
                        .part(prose(paragraph(content.get(0)))))
                .get(0)
                .html();

        assertThat(html)
                .isEqualTo("<a href=\"https://kexue.fm/archives/1\"><b>scinc</b></a>\n\n"
                        + "<b>s</b><code>c</code><b><a href=\"https://kexue.fm/archives/1\">inc</a></b>");
    }

    @Test
    void nothing_to_say_is_no_message() {
        assertThat(render(reply(1).part(Part.line(" ")).part(Part.heading("\u0000"))))
                .isEmpty();
    }

    @Test
    void splits_long_replies_between_parts_with_the_buttons_on_the_last() {
        Reply.Builder reply = reply(1).button("more", "/latest");
        for (int i = 0; i < 30; i++) {
            reply.part(new Part.Item(
                    OptionalInt.of(i),
                    List.of(Inline.text("t")),
                    Optional.empty(),
                    List.of(List.of(Inline.text("字".repeat(300))))));
        }

        List<Screen> screens = render(reply);

        assertThat(screens)
                .hasSizeGreaterThan(2)
                .allMatch(screen -> screen.plain().length() <= 4096);
        assertThat(screens).allMatch(screen -> screen.plain().matches("(?s)\\d+\\. t\n.*字"));
        assertThat(screens.subList(0, screens.size() - 1))
                .allMatch(screen -> screen.keys().isEmpty());
        assertThat(screens.get(screens.size() - 1).keys()).hasSize(1);
    }

    @Test
    void never_cuts_a_formula_a_character_or_a_tag() {
        String formula = "\\frac{q}{" + "r".repeat(70) + "}";
        List<Inline> line = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            line.add(Inline.text("𝔸👩‍🔬é".repeat(3)));
            line.add(new Inline.Strong(List.of(Inline.text("𝔹".repeat(i % 7)))));
            line.add(new Inline.Formula(formula));
        }

        List<Screen> screens = render(reply(1).part(new Part.Line(line)));

        String whole = InlineRuns.formula(formula, List.of()).text();
        int found = screens.stream()
                .mapToInt(screen -> screen.plain().split(Pattern.quote(whole), -1).length - 1)
                .sum();
        assertThat(found).isEqualTo(300);
        assertThat(screens).allSatisfy(TelegramRendererTest::isSound);
        assertThat(screens.stream().map(Screen::plain).collect(Collectors.joining()))
                .isEqualTo(Html.plain(InlineRuns.of(line, List.of())));
    }

    private static void isSound(Screen screen) {
        assertThat(screen.plain().length()).isBetween(1, 4096);
        assertThat(text(screen.html())).isEqualTo(screen.plain());
        assertThat(screen.plain()).doesNotMatch("(?s)^[\\uDC00-\\uDFFF].*|.*[\\uD800-\\uDBFF]$");
        assertThat(count(screen.html(), ""))
                .isEqualTo(count(screen.html(), "/"))
                .isLessThanOrEqualTo(100);
        assertThat(screen.html()).satisfies(TelegramRendererTest::isNestedAsAllowed);
    }

    private static void isNestedAsAllowed(String html) {
        Deque<String> open = new ArrayDeque<>();
        TAG.matcher(html).results().forEach(tag -> {
            String name = tag.group(2);
            if (tag.group(1).isEmpty()) {
                assertThat(open).doesNotContain(name, "code", "pre");
                boolean verbatim = name.equals("code") || name.equals("pre");
                assertThat(verbatim ? open : List.of()).doesNotContain("a", "b", "i");
                open.push(name);
            } else {
                assertThat(open.pop()).isEqualTo(name);
            }
        });
        assertThat(open).isEmpty();
    }

    private static long count(String html, String slash) {
        return TAG.matcher(html)
                .results()
                .filter(tag -> tag.group(1).equals(slash))
                .count();
    }

    @Test
    void whatever_the_reply_every_message_is_sound() {
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            Reply.Builder reply = reply(1);
            Stream.generate(() -> part(random)).limit(1 + random.nextInt(12)).forEach(reply::part);
            assertThat(render(reply)).allSatisfy(TelegramRendererTest::isSound);
        }
    }

    private static Part part(Random random) {
        List<Inline> content = inlines(random, 2);
        return switch (random.nextInt(4)) {
            case 0 -> new Part.Heading(content);
            case 1 ->
                new Part.Item(
                        OptionalInt.of(1),
                        content,
                        Optional.of(URI.create("https://kexue.fm/")),
                        List.of(inlines(random, 3)));
            case 2 ->
                prose(
                        new Block.Quote(List.of(
                                new Block.Paragraph(content), new Block.Code("", "x\n".repeat(random.nextInt(3_000))))),
                        new Block.Code("c", words(random, 6_000)));
            default -> new Part.Note(content);
        };
    }

    private static List<Inline> inlines(Random random, int depth) {
        return Stream.generate(() -> inline(random, depth))
                .limit(1 + random.nextInt(6))
                .toList();
    }

    private static Inline inline(Random random, int depth) {
        return switch (depth == 0 ? random.nextInt(3) : random.nextInt(6)) {
            case 0 -> Inline.text(words(random, 400));
            case 1 -> new Inline.Formula("\\foo{" + words(random, 40).replace('\n', ' ') + "}");
            case 2 -> new Inline.CodeSpan("c" + words(random, 30));
            case 3 -> new Inline.Strong(inlines(random, depth - 1));
            case 4 -> new Inline.Emphasis(inlines(random, depth - 1));
            default -> new Inline.Link(inlines(random, depth - 1), URI.create("https://kexue.fm/?a=1&b=2"));
        };
    }

    private static String words(Random random, int longest) {
        String[] bits = {"a", "低", "𝔸", "<b>", "&amp;", "\"", " ", "\n", "\uD800", "👩‍🔬", "\u0000"};
        return Stream.generate(() -> bits[random.nextInt(bits.length)])
                .limit(random.nextInt(longest))
                .collect(Collectors.joining());
    }

    @Test
    void pages_come_first_then_the_link_of_the_opened_post() {
        Post post = new Post(
                PostId.ofDigits("9948"),
                "t",
                Optional.empty(),
                "",
                "",
                List.of(),
                Optional.empty(),
                Document.EMPTY,
                Text.NONE,
                List.of(),
                Details.NONE,
                Optional.empty());
        Reply.Builder reply = reply(2).part(Part.line("x"))
                .paging(new Paging(2, 3, 30))
                .opened(new PostView(post, Optional.empty(), List.of(), Optional.empty()))
                .button("another search", "/search x y")
                .button("‹ Previous page", "/search x")
                .button("Next page ›", "/search x page:3");

        assertThat(render(reply).get(0).keys())
                .containsExactly(
                        List.of(
                                new Screen.Key.Press("‹ Previous page", ">/search x"),
                                new Screen.Key.Press("Next page ›", ">/search x page:3")),
                        List.of(
                                new Screen.Key.Open("Read", URI.create("https://kexue.fm/archives/9948")),
                                new Screen.Key.Press("another search", "/search x y")));
    }

    @Test
    void labels_are_one_clean_line_of_bearable_length() {
        Reply.Builder reply = reply(1).part(Part.line("x")).button("a\n" + "很长的标题".repeat(20), "/post 1");

        assertThat(render(reply).get(0).keys().get(0).get(0).label())
                .startsWith("a 很长的标题")
                .endsWith("…")
                .hasSize(40);
    }
}
