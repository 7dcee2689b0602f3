package kexuebot.catalog.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Block.Heading;
import kexuebot.catalog.document.Block.Paragraph;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Text;

/** Posts and texts for the tests. */
final class Written {
    private Written() {}

    static Post post(String title) {
        return post(title, Document.EMPTY, Document.EMPTY);
    }

    static Post post(String title, Document excerpt, Document opening) {
        Details none = Details.NONE;
        Details details = new Details(
                none.comments(),
                none.previous(),
                none.next(),
                none.similar(),
                none.papers(),
                none.contents(),
                none.citation(),
                opening);
        return new Post(
                Optional.empty(),
                title,
                Optional.empty(),
                "",
                "",
                List.of(),
                Optional.empty(),
                excerpt,
                Text.NONE,
                List.of(),
                details,
                Optional.empty());
    }

    /** A line {@code # title} is a heading, any other a paragraph; {@code $x$} within it is a formula. */
    static Document text(String... lines) {
        return new Document(Arrays.stream(lines).map(Written::block).toList());
    }

    static Block block(String line) {
        return line.startsWith("# ") ? new Heading(2, inlines(line.substring(2))) : paragraph(line);
    }

    static Paragraph paragraph(String line) {
        return new Paragraph(inlines(line));
    }

    static List<Inline> inlines(String line) {
        List<Inline> inlines = new ArrayList<>();
        String[] parts = line.split("\\$", -1);
        for (int at = 0; at < parts.length; at++) {
            if (!parts[at].isEmpty()) {
                inlines.add(at % 2 == 1 ? new Formula(parts[at]) : Inline.text(parts[at]));
            }
        }
        return inlines;
    }

    static Summary summary(Document text) {
        return new Summarizer().of(post("旋转位置编码的推导"), text);
    }

    static String source(Sentence sentence) {
        return PlainText.source(sentence.content());
    }

    /** Everything that a summary quotes. */
    static List<String> quoted(Summary summary) {
        List<String> quoted = new ArrayList<>();
        summary.line().map(Written::source).ifPresent(quoted::add);
        summary.brief().forEach(each -> quoted.add(source(each)));
        summary.sections().forEach(each -> each.sentence().map(Written::source).ifPresent(quoted::add));
        return quoted;
    }
}
