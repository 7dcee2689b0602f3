package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.document.Excerpts;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Hit.Where;

/** Shows why a post was found: marks the words in its title and in the best place of its texts. */
final class Marker {
    private final Analysis analysis;
    private final WholeTexts texts;

    Marker(Analysis analysis, WholeTexts texts) {
        this.analysis = analysis;
        this.texts = texts;
    }

    /** A text of a post, and where it stands. */
    private record Source(Where where, Line line) {}

    /** A part of a text, with marks. */
    private record Snippet(Where where, List<Inline> words) {}

    /**
     * Marks what was asked for, in whatever words, and the pairs of characters of what the title and the short texts
     * have in no words at all.
     *
     * @param series the name of the post's series; empty for none
     */
    Hit hit(Post post, Optional<String> series, Question question) {
        Line title = Line.of(post.title());
        List<Wording> whole = whole(question);
        List<Wording> near = near(question, lines(title, post), whole);
        List<Inline> marked = title.marked(0, title.text().length(), spans(title, near));
        Optional<Snippet> snippet = formula(post, question).or(() -> words(post, near, whole));
        return new Hit(
                post,
                marked,
                snippet.map(Snippet::words).orElseGet(() -> beginning(post)),
                isMarked(marked) ? Where.TITLE : where(post, series, whole, snippet));
    }

    /** As typed first, so that a run of several names is marked as one. */
    private static List<Wording> whole(Question question) {
        Stream<Wording> typed = question.words().phrases().stream().map(Wording::of);
        return Stream.concat(typed, question.wordings().stream()).distinct().toList();
    }

    private List<List<Atom>> lines(Line title, Post post) {
        Stream<Line> lines = Stream.concat(Stream.of(title), shortTexts(post).map(Source::line));
        return lines.map(line -> analysis.atoms(line.text())).toList();
    }

    private static List<Wording> near(Question question, List<List<Atom>> lines, List<Wording> whole) {
        List<Wording> near = new ArrayList<>(whole);
        question.concepts().stream()
                .map(Concept::wordings)
                .filter(wordings -> lines.stream()
                        .allMatch(line -> Span.find(line, wordings).isEmpty()))
                .flatMap(wordings -> wordings.get(0).parts().stream())
                .flatMap(Phrase::pairs)
                .map(Wording::of)
                .forEach(near::add);
        return near;
    }

    /** The formula that is most like the one asked for, with what stands around it. */
    private Optional<Snippet> formula(Post post, Question question) {
        return question.formula()
                .flatMap(asked -> Stream.concat(shortTexts(post), longText(post))
                        .flatMap(source -> FormulaLikeness.bestFormula(source.line(), asked)
                                .map(place -> Snippets.around(source.line(), List.of(new Span(place, place + 1, 0))))
                                .stream())
                        .findFirst())
                .map(words -> new Snippet(Where.FORMULA, words));
    }

    /** From the first text that has any of the words. */
    private Optional<Snippet> words(Post post, List<Wording> near, List<Wording> whole) {
        return Stream.concat(
                        shortTexts(post).map(source -> snippet(source, near)),
                        longText(post).map(source -> snippet(source, whole)))
                .filter(snippet -> isMarked(snippet.words()))
                .findFirst();
    }

    private Snippet snippet(Source source, List<Wording> wordings) {
        return new Snippet(source.where(), Snippets.around(source.line(), spans(source.line(), wordings)));
    }

    private Where where(Post post, Optional<String> series, List<Wording> whole, Optional<Snippet> snippet) {
        if (snippet.filter(found -> found.where() == Where.FORMULA).isPresent()) {
            return Where.FORMULA;
        }
        if (has(series.orElse(""), whole)) {
            return Where.SERIES;
        }
        boolean isTagged = post.tags().stream().anyMatch(tag -> has(tag, whole));
        return isTagged ? Where.TAG : snippet.map(Snippet::where).orElse(Where.NEARBY);
    }

    private boolean has(String text, List<Wording> wordings) {
        return !spans(Line.of(text), wordings).isEmpty();
    }

    private static List<Inline> beginning(Post post) {
        Line line = Line.of(Excerpts.cut(post.excerpt(), Snippets.LENGTH));
        return line.marked(0, line.text().length(), List.of());
    }

    private List<Span> spans(Line line, List<Wording> wordings) {
        return wordings.isEmpty() ? List.of() : Span.find(analysis.atoms(line.text()), wordings);
    }

    private static Stream<Source> shortTexts(Post post) {
        Stream<Source> ours = post.abstracts().stream()
                .flatMap(each -> Stream.of(each.chinese(), each.english()))
                .map(words -> new Source(Where.ABSTRACT, Line.of(words)));
        return Stream.concat(Stream.of(new Source(Where.EXCERPT, Line.of(post.excerpt()))), ours);
    }

    /** Loaded only when it is come to: it may have tens of thousands of characters. */
    private Stream<Source> longText(Post post) {
        return Stream.of(post).map(each -> new Source(Where.TEXT, Line.of(texts.of(each))));
    }

    private static boolean isMarked(List<Inline> inlines) {
        return inlines.stream().anyMatch(Inline.Strong.class::isInstance);
    }
}
