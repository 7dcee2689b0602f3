package kexuebot.catalog.search;

import java.util.List;
import java.util.stream.Stream;
import kexuebot.catalog.document.Excerpts;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;

/** Shows why a post was found: marks the words in its title and in the best place of its texts. */
final class Marker {
    private final Analysis analysis;
    private final WholeTexts texts;

    Marker(Analysis analysis, WholeTexts texts) {
        this.analysis = analysis;
        this.texts = texts;
    }

    /** Marks what was asked for, in whatever words; only where there is none of it, the pairs of its characters. */
    Hit hit(Post post, Question question) {
        List<Wording> wordings = question.wordings();
        Hit whole = hit(post, wordings, Stream.concat(shortTexts(post), longText(post)));
        return isMarked(whole) ? whole : hit(post, pairs(question.words().phrases()), shortTexts(post));
    }

    private Hit hit(Post post, List<Wording> wordings, Stream<Line> texts) {
        Line title = Line.of(post.title());
        List<Inline> marked = title.marked(0, title.text().length(), spans(title, wordings));
        return new Hit(post, marked, snippet(post, wordings, texts));
    }

    /** From the first text that has any of the words, else the excerpt's beginning. */
    private List<Inline> snippet(Post post, List<Wording> wordings, Stream<Line> texts) {
        return texts.map(text -> Snippets.around(text, spans(text, wordings)))
                .filter(Marker::isMarked)
                .findFirst()
                .orElseGet(() -> beginning(post));
    }

    private static List<Inline> beginning(Post post) {
        Line line = Line.of(Excerpts.cut(post.excerpt(), Snippets.LENGTH));
        return line.marked(0, line.text().length(), List.of());
    }

    private List<Span> spans(Line line, List<Wording> wordings) {
        return wordings.isEmpty() ? List.of() : Span.find(analysis.atoms(line.text()), wordings);
    }

    private static Stream<Line> shortTexts(Post post) {
        Stream<Line> ours = post.abstracts().stream()
                .flatMap(each -> Stream.of(each.chinese(), each.english()))
                .map(Line::of);
        return Stream.concat(Stream.of(Line.of(post.excerpt())), ours);
    }

    /** Loaded only when it is come to: it may have tens of thousands of characters. */
    private Stream<Line> longText(Post post) {
        return Stream.of(post).map(each -> Line.of(texts.of(each)));
    }

    private static List<Wording> pairs(List<Phrase> phrases) {
        return phrases.stream()
                .flatMap(phrase -> phrase.bigrams().isEmpty() ? Stream.of(phrase) : phrase.pairs())
                .map(Wording::of)
                .distinct()
                .toList();
    }

    private static boolean isMarked(Hit hit) {
        return isMarked(hit.title()) || isMarked(hit.snippet());
    }

    private static boolean isMarked(List<Inline> inlines) {
        return inlines.stream().anyMatch(Inline.Strong.class::isInstance);
    }
}
