package kexuebot.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import kexuebot.catalog.document.Formulas;
import kexuebot.catalog.document.Inline;

/** Turns running text into runs, within the nesting that Telegram allows. */
final class InlineRuns {

    private InlineRuns() {}

    static List<Run> of(List<Inline> content, List<Run.Tag> around) {
        return content.stream().flatMap(inline -> of(inline, around).stream()).toList();
    }

    private static List<Run> of(Inline inline, List<Run.Tag> around) {
        if (inline instanceof Inline.Text text) {
            return List.of(new Run(Html.clean(text.text()), around, false));
        } else if (inline instanceof Inline.Formula formula) {
            return List.of(formula(formula.latex(), around));
        } else if (inline instanceof Inline.Strong strong) {
            return of(strong.content(), within(around, Run.Tag.BOLD));
        } else if (inline instanceof Inline.Emphasis emphasis) {
            return of(emphasis.content(), within(around, Run.Tag.ITALIC));
        } else if (inline instanceof Inline.CodeSpan code) {
            return List.of(new Run(Html.clean(code.code()), withCode(around), false));
        } else if (inline instanceof Inline.Link link) {
            return of(link.label(), within(around, Run.Tag.link(link.target().toASCIIString())));
        }
        return List.of(new Run("\n", around, false));
    }

    /** A formula as readable text; as code where only its source is exact. */
    static Run formula(String latex, List<Run.Tag> around) {
        String readable = Html.clean(Formulas.readable(latex));
        return new Run(readable, readable.startsWith("$") ? withCode(around) : around, true);
    }

    /** Adds a tag, unless it is there already: a link inside a link would be lost. */
    static List<Run.Tag> within(List<Run.Tag> around, Run.Tag tag) {
        boolean there = around.stream().anyMatch(other -> other.name().equals(tag.name()));
        return there ? around : plus(around, tag);
    }

    // Telegram allows no style around code, and no code in a link
    private static List<Run.Tag> withCode(List<Run.Tag> around) {
        boolean taken = around.stream().anyMatch(tag -> tag.isLink() || tag.equals(Run.Tag.PRE));
        return taken
                ? around
                : plus(around.stream().filter(tag -> !tag.isStyle()).toList(), Run.Tag.CODE);
    }

    private static List<Run.Tag> plus(List<Run.Tag> around, Run.Tag tag) {
        List<Run.Tag> tags = new ArrayList<>(around);
        tags.add(tag);
        return tags;
    }
}
