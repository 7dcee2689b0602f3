package kexuebot.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Inline;

/** Turns blocks of a text into runs, one list for each paragraph. */
final class BlockRuns {

    private BlockRuns() {}

    static List<List<Run>> of(List<Block> blocks, List<Run.Tag> around) {
        return blocks.stream().flatMap(block -> of(block, around).stream()).toList();
    }

    private static List<List<Run>> of(Block block, List<Run.Tag> around) {
        if (block instanceof Block.Paragraph paragraph) {
            return List.of(InlineRuns.of(paragraph.content(), around));
        } else if (block instanceof Block.Heading heading) {
            return List.of(InlineRuns.of(heading.content(), InlineRuns.within(around, Run.Tag.BOLD)));
        } else if (block instanceof Block.FormulaBlock formula) {
            return List.of(List.of(InlineRuns.formula(formula.latex(), around)));
        } else if (block instanceof Block.Code code) {
            return List.of(List.of(code(code, around)));
        } else if (block instanceof Block.Quote quote) {
            return List.of(quote(quote, around));
        } else if (block instanceof Block.Listing listing) {
            return List.of(listing(listing, around));
        } else if (block instanceof Block.Table table) {
            return List.of(lines(table.rows().stream().map(row -> row(row, around)), around));
        } else if (block instanceof Block.Image image) {
            return List.of(image(image, around));
        }
        return List.of(List.of(new Run("———", around, false)));
    }

    private static Run code(Block.Code code, List<Run.Tag> around) {
        String text = Html.clean(code.code().stripTrailing());
        boolean quoted = around.contains(Run.Tag.QUOTE);
        return new Run(text, quoted ? around : List.of(Run.Tag.PRE), false);
    }

    private static List<Run> quote(Block.Quote quote, List<Run.Tag> around) {
        List<Run.Tag> inside = InlineRuns.within(around, Run.Tag.QUOTE);
        return lines(of(quote.content(), inside).stream(), inside);
    }

    private static List<Run> listing(Block.Listing listing, List<Run.Tag> around) {
        Stream<List<Run>> items = IntStream.range(0, listing.items().size())
                .mapToObj(i -> item(
                        listing.ordered() ? (i + 1) + ". " : "• ",
                        listing.items().get(i),
                        around));
        return lines(items, around);
    }

    private static List<Run> item(String mark, List<Block> content, List<Run.Tag> around) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(mark, around, false));
        runs.addAll(lines(of(content, around).stream(), around));
        return runs;
    }

    private static List<Run> row(List<List<Inline>> cells, List<Run.Tag> around) {
        return joined(cells.stream().map(cell -> InlineRuns.of(cell, around)), new Run(" | ", around, false));
    }

    private static List<Run> image(Block.Image image, List<Run.Tag> around) {
        String scheme = String.valueOf(image.source().getScheme());
        List<Run.Tag> tags = scheme.matches("https?")
                ? InlineRuns.within(around, Run.Tag.link(image.source().toASCIIString()))
                : around;
        String label = image.alt().isBlank() ? "🖼" : "🖼 " + image.alt();
        return List.of(new Run(Html.clean(label), tags, false));
    }

    private static List<Run> lines(Stream<List<Run>> lines, List<Run.Tag> around) {
        return joined(lines, new Run("\n", around, false));
    }

    private static List<Run> joined(Stream<List<Run>> parts, Run between) {
        List<Run> runs = new ArrayList<>();
        parts.filter(part -> !part.isEmpty()).forEach(part -> {
            if (!runs.isEmpty()) {
                runs.add(between);
            }
            runs.addAll(part);
        });
        return runs;
    }
}
