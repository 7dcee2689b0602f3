package kexuebot.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;

/** Lays the parts of a reply out as chunks, top to bottom. */
final class ReplyLayout {

    /** Of a title in a list, in UTF-16 units. */
    private static final int TITLE = 400;

    private ReplyLayout() {}

    static List<Chunk> of(Reply reply) {
        List<Chunk> chunks = new ArrayList<>();
        Part before = null;
        for (Part part : reply.parts()) {
            chunks.addAll(chunks(part, isApart(part, before)));
            before = part;
        }
        return chunks.stream().filter(chunk -> !chunk.isBlank()).toList();
    }

    private static boolean isApart(Part part, Part before) {
        if (part instanceof Part.Item item && before instanceof Part.Item) {
            return !item.details().isEmpty();
        }
        boolean follows = isLine(part) && (isLine(before) || before instanceof Part.Heading)
                || part instanceof Part.Note && before instanceof Part.Note;
        return !follows;
    }

    private static boolean isLine(Part part) {
        return part instanceof Part.Line || part instanceof Part.Links;
    }

    private static List<Chunk> chunks(Part part, boolean apart) {
        if (part instanceof Part.Heading heading) {
            return List.of(new Chunk(InlineRuns.of(heading.content(), List.of(Run.Tag.BOLD)), apart));
        } else if (part instanceof Part.Item item) {
            return List.of(new Chunk(item(item), apart));
        } else if (part instanceof Part.Line line) {
            return List.of(new Chunk(InlineRuns.of(line.content(), List.of()), apart));
        } else if (part instanceof Part.Links links) {
            return List.of(new Chunk(InlineRuns.of(links.content(), List.of()), apart));
        } else if (part instanceof Part.Note note) {
            return List.of(new Chunk(InlineRuns.of(note.content(), List.of(Run.Tag.ITALIC)), apart));
        } else if (part instanceof Part.Address) {
            return List.of(); // the heading is the link
        } else if (part instanceof Part.Prose prose) {
            return BlockRuns.of(prose.document().blocks(), List.of()).stream()
                    .map(runs -> new Chunk(runs, true))
                    .toList();
        }
        throw new IllegalStateException("a part of unknown kind: " + part.getClass());
    }

    private static List<Run> item(Part.Item item) {
        Stream<Run> number =
                item.number().stream().mapToObj(n -> Run.plain(n + ". ")).limit(1);
        List<Run.Tag> tags = item.link()
                .map(link -> List.of(Run.Tag.link(link.toASCIIString())))
                .orElse(List.of());
        Stream<Run> title = shortened(InlineRuns.of(item.title(), tags)).stream();
        Stream<Run> details = item.details().stream()
                .flatMap(line -> Stream.concat(Stream.of(Run.plain("\n")), InlineRuns.of(line, List.of()).stream()));
        return Stream.of(number, title, details).flatMap(runs -> runs).collect(Collectors.toList());
    }

    // in a list, where one title should not take the room of all others
    private static List<Run> shortened(List<Run> title) {
        List<Run> runs = new ArrayList<>();
        int left = TITLE;
        for (Run run : title) {
            if (left <= 0) {
                break;
            }
            boolean fits = run.length() <= left;
            runs.add(fits ? run : run.withText(run.whole() ? "…" : TextCutter.shorten(run.text(), left)));
            left -= fits ? run.length() : left;
        }
        return runs;
    }
}
