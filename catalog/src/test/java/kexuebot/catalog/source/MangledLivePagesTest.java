package kexuebot.catalog.source;

import static kexuebot.catalog.source.Fixtures.sightings;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Citation;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged answers of the live blog: nothing is thrown, and nothing is read that the page does not say. */
class MangledLivePagesTest {
    private static final int ROUNDS = 100;
    private static final PostId ASKED = new PostId(10197);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("archives/0*(\\d+)");

    private static final FeedParser FEEDS = new FeedParser(Blog.KEXUE);
    private static final PostPageParser POSTS = new PostPageParser(Blog.KEXUE);

    /** What is read, in which way. */
    enum Kind {
        ARCHIVE(
                "/pages/archive.html",
                html -> sightings(new ArchivePageParser(Blog.KEXUE).parse(html).page())),
        LIST(
                "/pages/list-new.html",
                html -> sightings(new ListPageParser(Blog.KEXUE).parseList(html).page())),
        RSS("/pages/feed.xml", xml -> sightings(FEEDS.parse(xml))),
        ATOM("/pages/feed-atom.xml", xml -> sightings(FEEDS.parse(xml))),
        RDF("/pages/feed-rdf.xml", xml -> sightings(FEEDS.parse(xml))),
        POST("/pages/post-rich.html", html -> sightings(POSTS.parse(html))),
        LIVE_POST("/pages/post-rich.html", html -> live(POSTS.parseLive(html, ASKED)));

        private final String page;
        private final Function<String, List<Sighting>> reading;

        Kind(String file, Function<String, List<Sighting>> reading) {
            this.page = Fixtures.read(file);
            this.reading = reading;
        }

        List<Sighting> read(String content) {
            return reading.apply(content);
        }
    }

    private static List<Sighting> live(LivePost post) {
        return post instanceof LivePost.Read read ? List.of(read.post()) : List.of();
    }

    private static Stream<PostId> ids(Sighting sighting) {
        Details details = sighting.details();
        Stream<Mention> mentions = Stream.of(
                        sighting.mentions().stream(),
                        details.similar().stream(),
                        details.previous().stream(),
                        details.next().stream())
                .flatMap(each -> each);
        return Stream.concat(sighting.id().stream(), mentions.flatMap(mention -> mention.id().stream()));
    }

    private static Stream<String> titles(Sighting sighting) {
        Details details = sighting.details();
        return Stream.of(
                        Stream.of(sighting.title()),
                        details.similar().stream().map(Mention::title),
                        Stream.concat(details.previous().stream(), details.next().stream())
                                .map(Mention::title))
                .flatMap(each -> each);
    }

    private static Set<String> idsWritten(String page) {
        Matcher address = ADDRESS.matcher(page);
        return address.results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Every id stands in the page as an address, every title as text. */
    private static void invents_nothing(Kind kind, String page) {
        Set<String> known = idsWritten(page);
        String text = letters(
                TAG.matcher(page).replaceAll("").replaceAll("&[a-z]+;", "") + page.replaceAll("&(?:amp;)*[a-z]+;", ""));
        for (Sighting sighting : kind.read(page)) {
            assertThat(known).containsAll(ids(sighting).map(PostId::toString).toList());
            assertThat(titles(sighting)).allMatch(title -> text.contains(letters(title)));
            assertThat(sighting.details().papers()).allMatch(page.toLowerCase()::contains);
            assertThat(sighting.details().citation().map(Citation::bibtex).map(MangledLivePagesTest::letters))
                    .matches(bibtex -> bibtex.map(text::contains).orElse(true));
        }
    }

    @ParameterizedTest
    @EnumSource
    void cut_anywhere(Kind kind) {
        for (int end = 0; end < kind.page.length(); end += 41) {
            invents_nothing(kind, kind.page.substring(0, end));
            invents_nothing(kind, kind.page.substring(end));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_cut_makes_up_no_title_and_no_day(Kind kind) {
        List<Sighting> whole = kind.read(kind.page);
        for (int end = 0; end < kind.page.length(); end += 11) {
            assertThat(kind.read(kind.page.substring(0, end)))
                    .as("cut at %d", end)
                    .allMatch(part -> whole.stream().anyMatch(sighting -> isPartOf(part, sighting)));
        }
    }

    private static boolean isPartOf(Sighting part, Sighting whole) {
        return (part.id().isEmpty() || part.id().equals(whole.id()))
                && (part.title().isEmpty() || part.title().equals(whole.title()))
                && part.date()
                        .map(date -> whole.date().filter(date::agreesWith).isPresent())
                        .orElse(true);
    }

    @ParameterizedTest
    @EnumSource
    void bytes_flipped(Kind kind) {
        byte[] bytes = kind.page.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mangled = bytes.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                mangled[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            kind.read(new String(mangled, StandardCharsets.UTF_8));
            Optional<String> decoded = Decoded.ofAnswer(mangled).content();
            decoded.ifPresent(kind::read);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tags_dropped(Kind kind) {
        Random random = new Random(6);
        for (int round = 0; round < ROUNDS; round++) {
            int share = 2 + random.nextInt(60);
            invents_nothing(
                    kind,
                    TAG.matcher(kind.page)
                            .replaceAll(
                                    tag -> random.nextInt(share) == 0 ? "" : Matcher.quoteReplacement(tag.group())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tags_doubled_and_moved(Kind kind) {
        List<String> tags =
                TAG.matcher(kind.page).results().map(tag -> tag.group()).toList();
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            int share = 2 + random.nextInt(60);
            invents_nothing(
                    kind,
                    TAG.matcher(kind.page)
                            .replaceAll(tag -> Matcher.quoteReplacement(
                                    random.nextInt(share) == 0
                                            ? tag.group() + tags.get(random.nextInt(tags.size()))
                                            : tag.group())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void lines_in_another_order(Kind kind) {
        Random random = new Random(8);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> lines = new ArrayList<>(kind.page.lines().toList());
            for (int i = random.nextInt(4); i >= 0; i--) {
                lines.add(random.nextInt(lines.size()), lines.remove(random.nextInt(lines.size())));
            }
            invents_nothing(kind, String.join("\n", lines));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<ul><li>20日:", "<a href='/archives/5'>", "<dl><dt>", "<b>", "<blockquote>", "<p><em>"})
    void nested_very_deep(String piece) {
        String deep = piece.repeat(10_000) + "文" + "</div>".repeat(10_000);
        for (Kind kind : EnumSet.of(Kind.ARCHIVE, Kind.LIST, Kind.RSS, Kind.ATOM, Kind.LIVE_POST)) {
            for (String place : List.of(
                    "<div id=\"archives\">",
                    "id=\"PostContent\">",
                    "<div id=\"how_to_cite\">",
                    "<div id=\"entrynavigation\">",
                    "<div id=\"similar\">",
                    "<ol class=\"page-navigator\">",
                    "<![CDATA[",
                    "<item>",
                    "<entry>")) {
                if (kind.page.contains(place)) {
                    kind.read(kind.page.replaceFirst(Pattern.quote(place), Matcher.quoteReplacement(place + deep)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2013年",
                "01月 20日",
                "(共999999篇)",
                "<a href='/archives/5'>甲</a>",
                "<a href='https://arxiv.org/abs/2405.12345'>《",
                "<h2>",
                "<br>",
                "<!--more-->",
                "<![CDATA[",
                "<!--",
                "&amp;"
            })
    void too_many_of_anything(String piece) {
        String many = piece.repeat(10_000);
        for (Kind kind : Kind.values()) {
            kind.read(kind.page.replaceFirst("<(?:p|h3|title)>", Matcher.quoteReplacement("<p>" + many)));
            kind.read(kind.page + many);
        }
    }
}
