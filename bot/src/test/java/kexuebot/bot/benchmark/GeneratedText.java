package kexuebot.bot.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.PostId;

/**
 * A text that is like the blog's for a search: it comes back to pieces of its title, has formulas, headings, links and
 * Latin words, frequent words more often than rare ones. Same title and seed, same text.
 */
final class GeneratedText {
    private static final int LATIN_WORDS = 8_000;
    private static final List<String> LATIN = latin();
    private static final int HEADING_EVERY = 8;
    private static final List<String> FORMULA_PARTS = List.of(
            "?",
            "_{?}",
            "=",
            "(?)",
            "\\boldsymbol{?}",
            "+",
            "^2",
            "\\frac{?}{?}",
            "\\theta",
            "\\sum_{i=1}^n ?_i",
            "\\alpha_t",
            "\\log ?",
            "\\mathbb{R}^{?\\times ?}",
            "\\nabla_{\\theta}",
            "\\mathcal{L}",
            "\\sqrt{?}",
            "\\int ?(x)d?",
            "\\left\\|?\\right\\|^2",
            "\\lim_{?\\to\\infty}",
            "softmax(?K^{\\top})");

    private final String title;
    private final Random random;

    private GeneratedText(String title, long seed) {
        this.title = title;
        random = new Random(seed);
    }

    /**
     * A text about as long as wanted.
     *
     * @param links what the first paragraphs link to, one each
     */
    static Document of(String title, List<PostId> links, int characters, long seed) {
        return new Document(new GeneratedText(title, seed).blocks(links, characters));
    }

    private List<Block> blocks(List<PostId> links, int characters) {
        List<Block> blocks = new ArrayList<>();
        for (int number = 0, length = 0; length < characters; number++) {
            List<Inline> paragraph = paragraph();
            links.stream().skip(number).limit(1).map(this::link).forEach(paragraph::add);
            if (number % HEADING_EVERY == HEADING_EVERY / 2) {
                blocks.add(new Block.Heading(2, List.of(Inline.text(ofTitle() + GeneratedPosts.prose(4, random)))));
            }
            blocks.add(new Block.Paragraph(paragraph));
            length += length(paragraph);
            if (number % 3 == 2) {
                String formula = formula(5 + random.nextInt(15));
                blocks.add(new Block.FormulaBlock(formula));
                length += formula.length();
            }
        }
        return blocks;
    }

    private List<Inline> paragraph() {
        return Stream.of(
                        Inline.text(
                                ofTitle() + GeneratedPosts.prose(12, random) + "，" + frequent(GeneratedPosts.WORDS)),
                        new Inline.Formula(formula(1 + random.nextInt(3))),
                        Inline.text(GeneratedPosts.prose(20, random) + "，" + latinWord() + " "
                                + GeneratedPosts.prose(14, random) + "，"),
                        new Inline.Formula(formula(1 + random.nextInt(3))),
                        Inline.text(GeneratedPosts.prose(24, random) + frequent(GeneratedPosts.WORDS) + "。"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static int length(List<Inline> paragraph) {
        return paragraph.stream()
                .mapToInt(inline -> inline instanceof Inline.Text text
                        ? text.text().length()
                        : inline instanceof Inline.Formula formula
                                ? formula.latex().length()
                                : 0)
                .sum();
    }

    private Inline link(PostId id) {
        return new Inline.Link(List.of(Inline.text(GeneratedPosts.prose(6, random))), Blog.KEXUE.link(id));
    }

    /** Up to six characters of the title. */
    private String ofTitle() {
        int start = random.nextInt(title.length());
        return title.substring(start, Math.min(title.length(), start + 6));
    }

    private String latinWord() {
        return frequent(LATIN);
    }

    private String formula(int parts) {
        return IntStream.range(0, parts)
                .mapToObj(i -> frequent(FORMULA_PARTS).replace("?", letter()))
                .collect(Collectors.joining());
    }

    private String letter() {
        return Character.toString("xtnixWABpqfgyzkmTLQKVsruvwdhabcD".charAt(random.nextInt(32)));
    }

    /** The first ones more often, much as in prose. */
    private String frequent(List<String> all) {
        return all.get((int) (all.size() * Math.pow(random.nextDouble(), 3)));
    }

    /** Two to four syllables each. */
    private static List<String> latin() {
        Random random = new Random(LATIN_WORDS);
        return IntStream.range(0, LATIN_WORDS)
                .mapToObj(i -> IntStream.range(0, 2 + random.nextInt(3))
                        .mapToObj(j -> "" + "bcdfglmnprst".charAt(random.nextInt(12))
                                + "aeiou".charAt(random.nextInt(5)) + "nrlsx ".charAt(random.nextInt(6)))
                        .collect(Collectors.joining())
                        .replace(" ", ""))
                .toList();
    }
}
