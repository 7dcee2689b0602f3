package kexuebot.bot.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kexuebot.bot.chat.Button;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.DisplayWidth;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;

/** A reply as lines of text: the title first, its link on a line of its own. */
final class ConsoleRenderer {
    private static final String BESIDE = " · ";

    /** What is below the title of an item without a number stands in as well. */
    private static final String UNNUMBERED = "   ";

    private final Palette palette;

    private final int columns;

    /** For a place where lines of any length read well. */
    ConsoleRenderer(Palette palette) {
        this(palette, Integer.MAX_VALUE);
    }

    ConsoleRenderer(Palette palette, int columns) {
        this.palette = palette;
        this.columns = columns;
    }

    /** Lines separated by {@code \n}, none at the end. */
    String render(Reply reply) {
        List<String> lines = lines(reply.parts());
        String offers = offers(reply);
        if (!offers.isEmpty()) {
            lines.add(palette.faint(offers));
        }
        return String.join("\n", lines);
    }

    /** The same of a reply that still grows: without the remarks at its end, which change, and without offers. */
    String unfinished(Reply soFar) {
        List<Part> parts = soFar.parts();
        int end = parts.size();
        while (end > 0 && parts.get(end - 1) instanceof Part.Note) {
            end--;
        }
        return String.join("\n", lines(parts.subList(0, end)));
    }

    private List<String> lines(List<Part> parts) {
        List<String> lines = new ArrayList<>();
        parts.forEach(part -> add(part, lines));
        return lines;
    }

    /** What buttons would offer, as lines to type; paging has words of its own, and examples are shown already. */
    private static String offers(Reply reply) {
        return reply.buttons().stream()
                .filter(button -> !turnsPage(button, reply) && !button.label().equals(button.command()))
                .map(button -> button.label() + " " + button.command())
                .collect(Collectors.joining(" · "));
    }

    private static boolean turnsPage(Button button, Reply reply) {
        return reply.paging().filter(paging -> paging.pages() > 1).isPresent()
                && (button.command() + " ").startsWith("/" + reply.command() + " ");
    }

    private void add(Part part, List<String> lines) {
        if (part instanceof Part.Heading heading) {
            lines.add(palette.strong(PlainText.of(heading.content())));
        } else if (part instanceof Part.Item item) {
            add(item, lines);
        } else if (part instanceof Part.Line line) {
            lines.add(inlines(line.content()));
        } else if (part instanceof Part.Links links) {
            lines.add(inlines(links.spelled()));
        } else if (part instanceof Part.Address address) {
            lines.add(palette.faint(address.target().toString()));
        } else if (part instanceof Part.Prose prose) {
            lines.add(PlainText.of(prose.document()));
        } else if (part instanceof Part.Note note) {
            lines.add(palette.faint(PlainText.of(note.content())));
        }
    }

    private void add(Part.Item item, List<String> lines) {
        String number = item.number().isPresent() ? item.number().getAsInt() + ". " : "";
        String indent = number.isEmpty() ? UNNUMBERED : " ".repeat(number.length());
        lines.add(number + inlines(item.title()));
        lines.addAll(below(item).stream().map(line -> indent + line).toList());
    }

    /** The link on a line of its own, but beside the facts of a post that has nothing else to show, if there is room. */
    private List<String> below(Part.Item item) {
        List<String> below =
                new ArrayList<>(item.details().stream().map(this::inlines).toList());
        if (item.link().isEmpty()) {
            return below;
        }
        String link = item.link().get().toString();
        if (below.size() == 1 && DisplayWidth.of("00. " + below.get(0) + BESIDE + link) <= columns) {
            return List.of(below.get(0) + BESIDE + palette.faint(link));
        }
        below.add(palette.faint(link));
        return below;
    }

    private String inlines(List<Inline> inlines) {
        return PlainText.of(inlines, palette::strong);
    }
}
