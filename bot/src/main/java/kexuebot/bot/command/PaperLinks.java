package kexuebot.bot.command;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Inline;

/** The papers that a post links to, each on arXiv and on papers.cool. */
final class PaperLinks {
    private static final int MOST = 5;

    /** New and old ids, such as {@code 2405.12345} and {@code math.GT/0309136} (arxiv.org/help/arxiv_identifier). */
    private static final Pattern ID = Pattern.compile("[0-9]{4}\\.[0-9]{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/[0-9]{7}");

    private PaperLinks() {}

    static void add(List<String> papers, Reply.Builder reply, Language language) {
        List<String> ids =
                papers.stream().filter(id -> ID.matcher(id).matches()).toList();
        ids.stream().limit(MOST).forEach(id -> reply.part(line(id, language)));
        int more = ids.size() - MOST;
        if (more > 0) {
            reply.part(Part.line(
                    language.pick("另有 " + more + " 篇论文", more == 1 ? "1 more paper" : more + " more papers")));
        }
    }

    private static Part line(String id, Language language) {
        URI arxiv = URI.create("https://arxiv.org/abs/" + id);
        URI cool = URI.create("https://papers.cool/arxiv/" + id);
        String label = language.pick("论文 ", "Paper ");
        List<Inline> linked = List.of(
                Inline.text(label + id + language.pick("（", " (")),
                link("arXiv", arxiv),
                Inline.text(" · "),
                link("papers.cool", cool),
                Inline.text(language.pick("）", ")")));
        List<Inline> spelled = List.of(
                Inline.text(label), link(arxiv.toString(), arxiv), Inline.text(" · "), link(cool.toString(), cool));
        return new Part.Links(linked, spelled);
    }

    private static Inline link(String label, URI target) {
        return new Inline.Link(List.of(Inline.text(label)), target);
    }
}
