package kexuebot.catalog.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Block.FormulaBlock;
import kexuebot.catalog.document.Block.Listing;
import kexuebot.catalog.document.Block.Paragraph;
import kexuebot.catalog.document.Block.Quote;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Details.Heading;

/** Reads a document as sections of sentences. Bounded: what is behind the first {@link #LONGEST} characters is not read. */
final class OutlineReader {
    /** Some six times the longest post. */
    private static final int LONGEST = 200_000;
    /** A longer formula reads no better within a sentence than it would beside it. */
    private static final int LONGEST_FORMULA = 120;

    private static final String INTRODUCING = "：:，,";
    private static final String OPEN = "：:，,、…（(—";
    private static final String CONTINUING = "，,。；;：:、）)";

    private final List<Zone> zones;
    private final boolean loose;
    private final List<Outline.Section> sections = new ArrayList<>();
    private final List<Candidate> sentences = new ArrayList<>();
    private int paragraph;
    private int read;

    private OutlineReader(List<Zone> zones, boolean loose) {
        this.zones = zones;
        this.loose = loose;
        sections.add(new Outline.Section(Optional.empty(), Zone.INTRODUCTION));
    }

    /** Only what ends like a sentence can be quoted. */
    static Outline read(Document document) {
        return read(document, false);
    }

    /** Also items of lists and paragraphs that end without a stop can be quoted. */
    static Outline readLoosely(Document document) {
        return read(document, true);
    }

    private static Outline read(Document document, boolean loose) {
        OutlineReader reader = new OutlineReader(Zones.of(headings(document)), loose);
        for (Block block : document.blocks()) {
            reader.paragraph++;
            reader.outermost(block, document.blocks());
        }
        return new Outline(reader.sections, reader.sentences);
    }

    private static List<Heading> headings(Document document) {
        return document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> heading((Block.Heading) block))
                .toList();
    }

    private static Heading heading(Block.Heading heading) {
        return new Heading(heading.level(), PlainText.of(heading.content()).replace('\n', ' '));
    }

    private void outermost(Block block, List<Block> all) {
        if (block instanceof Block.Heading heading) {
            sections.add(new Outline.Section(Optional.of(heading(heading)), zones.get(sections.size() - 1)));
        } else if (read < LONGEST) {
            read(all, paragraph - 1);
        }
    }

    private void read(List<Block> blocks, int at) {
        Block block = blocks.get(at);
        if (block instanceof Paragraph paragraph) {
            Optional<Block> before = at > 0 ? Optional.of(blocks.get(at - 1)) : Optional.empty();
            paragraph(paragraph, before.filter(FormulaBlock.class::isInstance).isPresent(), formula(blocks, at));
        } else if (block instanceof Quote quote) {
            readAll(quote.content());
        } else if (block instanceof Listing listing) {
            listing.items().forEach(this::readAll);
        }
    }

    private void readAll(List<Block> blocks) {
        for (int at = 0; at < blocks.size(); at++) {
            read(blocks, at);
        }
    }

    /** The displayed formula behind a paragraph, unless the sentence goes on behind that. */
    private static Optional<Formula> formula(List<Block> blocks, int at) {
        boolean displayed = at + 1 < blocks.size() && blocks.get(at + 1) instanceof FormulaBlock;
        if (!displayed || at + 2 < blocks.size() && goesOn(blocks.get(at + 2))) {
            return Optional.empty();
        }
        return Optional.of(new Formula(((FormulaBlock) blocks.get(at + 1)).latex()))
                .filter(formula -> formula.latex().length() <= LONGEST_FORMULA);
    }

    private static boolean goesOn(Block block) {
        if (block instanceof Paragraph paragraph) {
            String text = new Run(paragraph.content()).text().strip();
            return !text.isEmpty() && CONTINUING.indexOf(text.charAt(0)) >= 0;
        }
        return block instanceof FormulaBlock;
    }

    private void paragraph(Paragraph paragraph, boolean behindFormula, Optional<Formula> formula) {
        Run run = new Run(paragraph.content());
        String all = run.text();
        read += all.length();
        int end = all.stripTrailing().length();
        boolean first = behindFormula;
        for (Splitter.Piece piece : Splitter.pieces(all)) {
            boolean last = piece.to() == end;
            List<Inline> content = new ArrayList<>(run.between(piece.from(), piece.to()));
            String text = all.substring(piece.from(), piece.to());
            boolean joined = last && !piece.whole() && formula.isPresent() && introduces(text);
            formula.filter(each -> joined).ifPresent(content::add);
            add(
                    content,
                    joined ? text + Run.OBJECT : text,
                    piece.whole() || joined || loose && !isOpen(text),
                    first,
                    joined);
            first = false;
        }
    }

    /** Whether something must follow, or was cut off. */
    private static boolean isOpen(String text) {
        return OPEN.indexOf(text.charAt(text.length() - 1)) >= 0 || text.endsWith("...");
    }

    private static boolean introduces(String text) {
        return INTRODUCING.indexOf(text.charAt(text.length() - 1)) >= 0 || text.matches("(?s).*[为是有得到即成作于]");
    }

    private void add(List<Inline> content, String text, boolean whole, boolean behindFormula, boolean displays) {
        Outline.Section section = sections.get(sections.size() - 1);
        Standing standing =
                section.zone() == Zone.APPENDIX || !whole ? Standing.NEVER : Standings.of(content, text, behindFormula);
        sentences.add(new Candidate(
                new Sentence(content, paragraph),
                text,
                sections.size() - 1,
                section.zone(),
                sentences.size(),
                standing,
                displays || Symbols.prevail(content)));
    }
}
