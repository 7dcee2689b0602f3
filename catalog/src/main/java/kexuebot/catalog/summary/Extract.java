package kexuebot.catalog.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;

/** The sentences chosen of one text. */
final class Extract {
    private static final int LONGEST_LINE = 90;

    private final Outline outline;
    private final Scores scores;
    private final List<Integer> brief;

    private Extract(Outline outline, Scores scores) {
        this.outline = outline;
        this.scores = scores;
        this.brief = new Choice(outline.sentences(), scores, Weights.MEASURED).choose();
    }

    static Extract of(Post post, Document text) {
        Outline outline = OutlineReader.read(text);
        Scores scores = new Scores(outline.sentences(), outline, post.title(), post.tags(), Weights.MEASURED);
        return new Extract(outline, scores);
    }

    Optional<Sentence> line() {
        return best(at -> sentence(at).length() <= LONGEST_LINE && !sentence(at).isQuestion())
                .or(() -> best(at -> true));
    }

    List<Sentence> brief() {
        return brief.stream().map(at -> sentence(at).sentence()).toList();
    }

    List<SectionLine> sections() {
        return IntStream.range(1, outline.sections().size())
                .mapToObj(this::section)
                .toList();
    }

    private SectionLine section(int section) {
        return new SectionLine(
                outline.sections().get(section).heading().orElseThrow(),
                best(at -> sentence(at).section() == section));
    }

    private Optional<Sentence> best(IntPredicate wanted) {
        return IntStream.range(0, outline.sentences().size())
                .filter(at -> sentence(at).standing() == Standing.ALONE)
                .filter(wanted)
                .boxed()
                .max(Comparator.comparingDouble(at -> scores.worth[at]))
                .map(at -> sentence(at).sentence());
    }

    private Candidate sentence(int at) {
        return outline.sentences().get(at);
    }
}
