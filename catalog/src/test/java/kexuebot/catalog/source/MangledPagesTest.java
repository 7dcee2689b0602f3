package kexuebot.catalog.source;

import static kexuebot.catalog.source.Fixtures.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kexuebot.catalog.post.Blog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files: nothing is thrown, nothing intact is lost, no title is made up by a cut. */
class MangledPagesTest {
    private static final int ROUNDS = 60;

    static Stream<String> files() {
        return Stream.concat(Fixtures.PAGES.stream(), Fixtures.EXTRACTS.stream());
    }

    private static Page read(String content) {
        Page page = PageReader.read(Blog.KEXUE, content);
        assertThat(page.listings().isEmpty() && page.problems().isEmpty()).isFalse();
        assertThat(page.listings()).allMatch(listing -> listing.line() >= 1);
        assertThat(page.problems()).allMatch(problem -> problem.line() >= 1);
        return page;
    }

    private static int startOf(String content, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = content.indexOf('\n', start) + 1;
        }
        return start;
    }

    /** What a later line cannot change: line, id, title and date. */
    private static List<String> heads(Page page) {
        return page.listings().stream()
                .map(listing -> listing.line() + " " + listing.sighting().id() + " "
                        + listing.sighting().title() + " " + listing.sighting().date())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void keeps_the_entries_before_a_cut(String file) {
        String content = Fixtures.read(file);
        Page whole = PageReader.read(Blog.KEXUE, content);
        for (int end = 97; end < content.length(); end += 97) {
            int intact = 0;
            while (intact + 1 < whole.listings().size()
                    && startOf(content, whole.listings().get(intact + 1).line()) + 60 < end) {
                intact++;
            }
            List<String> cut = heads(read(content.substring(0, end)));
            assertThat(cut).as("cut at %d", end).hasSizeGreaterThanOrEqualTo(intact);
            assertThat(cut.subList(0, intact))
                    .as("cut at %d", end)
                    .isEqualTo(heads(whole).subList(0, intact));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void makes_up_no_title_by_a_cut(String file) {
        String content = Fixtures.read(file);
        Set<String> known = new HashSet<>(titles(PageReader.read(Blog.KEXUE, content)));
        known.add("");
        for (int end = 1; end < content.length(); end += 13) {
            assertThat(known).as("cut at %d", end).containsAll(titles(read(content.substring(0, end))));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void survives_lost_bytes(String file) {
        byte[] bytes = Fixtures.read(file).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
            byte[] left = Arrays.copyOf(bytes, bytes.length - (to - from));
            System.arraycopy(bytes, to, left, from, bytes.length - to);
            Decoded decoded = PageReader.decode(left);
            decoded.content().ifPresent(MangledPagesTest::read);
            read(new String(left, StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void survives_swapped_and_doubled_lines(String file) {
        List<String> lines = Fixtures.read(file).lines().toList();
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> mangled = new ArrayList<>(lines);
            Collections.swap(mangled, random.nextInt(lines.size()), random.nextInt(lines.size()));
            mangled.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
            read(String.join("\n", mangled));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void survives_swapped_characters(String file) {
        String content = Fixtures.read(file);
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            char[] chars = content.toCharArray();
            for (int i = 0; i < 20; i++) {
                int one = random.nextInt(chars.length);
                int other = random.nextInt(chars.length);
                char kept = chars[one];
                chars[one] = chars[other];
                chars[other] = kept;
            }
            read(new String(chars));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<div id=\"PostContent\">", "<div class=\"Post\">", "<b>", "<ul><li>"})
    void survives_a_hundred_thousand_levels(String piece) {
        read("<html><body><div id=\"content\">" + piece.repeat(100_000) + "文");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<div class=\"Post\"><h2><a href=\"/archives/5\">甲</a></h2>",
                "<blockquote>",
                "<div class=\"PostHead\"><div id=\"PostContent\">",
                "《",
                "《一",
                "|",
                "最近评论 ",
                "点击阅读全文",
                "By 苏剑林 | 2024-02-21 | ",
                "21 Feb\n",
                "$\\begin{equation}",
                "\ud83d"
            })
    void survives_too_many_of_anything(String piece) {
        String many = piece.repeat(20_000);

        read(many);
        read("<html><body><div id=\"content\">" + many);
        read("甲\nBy 苏剑林 | 2024-02-21 | 5位读者 | 引用" + many);
    }
}
