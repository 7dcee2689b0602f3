package kexuebot.catalog.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Details.Heading;
import kexuebot.catalog.post.Post;

/** The sentences chosen of one text. */
final class Extract {
    /** So many are compared with each other; a long post has some two hundred that can be quoted. */
    private static final int MOST = 300;
    /** Characters of prose. */
    private static final int LONGEST_LINE = 100;

    private final Outline outline;
    private final List<Candidate> sentences;
    private final Scores scores;
    private final List<Integer> brief;

    private Extract(Outline outline, String title) {
        this.outline = outline;
        this.sentences = bounded(outline.sentences());
        this.scores = new Scores(sentences, title, Weights.MEASURED);
        this.brief = Selection.of(sentences, scores);
    }

    static Extract of(Post post, Document text) {
        String title =
                Stream.concat(Stream.of(post.title()), post.tags().stream()).collect(Collectors.joining("\n"));
        Outline strict = OutlineReader.read(text);
        return new Extract(strict.isQuotable() ? strict : OutlineReader.readLoosely(text), title);
    }

    /** Of too many, those that can be quoted; of too many of these, some from everywhere. */
    private static List<Candidate> bounded(List<Candidate> all) {
        if (all.size() <= MOST) {
            return all;
        }
        List<Candidate> quotable =
                all.stream().filter(each -> each.standing() != Standing.NEVER).toList();
        int size = quotable.size();
        return size <= MOST
                ? quotable
                : IntStream.range(0, MOST)
                        .mapToObj(at -> quotable.get((int) ((long) at * size / MOST)))
                        .toList();
    }

    /** A sentence of the brief that says most by itself, if one does. */
    Optional<Sentence> line() {
        return best(brief.stream(), each -> each.length() <= LONGEST_LINE && !each.isQuestion())
                .or(() -> best(all(), each -> each.length() <= LONGEST_LINE && !each.isQuestion()))
                .or(() -> best(all(), each -> true));
    }

    List<Sentence> brief() {
        return brief.stream().map(at -> sentences.get(at).sentence()).toList();
    }

    List<SectionLine> sections() {
        return IntStream.range(1, outline.sections().size())
                .mapToObj(this::section)
                .toList();
    }

    private SectionLine section(int section) {
        Heading heading = outline.sections().get(section).heading().orElseThrow();
        return new SectionLine(heading, best(all(), each -> each.section() == section));
    }

    private Stream<Integer> all() {
        return IntStream.range(0, sentences.size()).boxed();
    }

    private Optional<Sentence> best(Stream<Integer> of, Predicate<Candidate> wanted) {
        return of.filter(at -> sentences.get(at).standing() == Standing.ALONE && wanted.test(sentences.get(at)))
                .max(Comparator.comparingDouble(scores::telling))
                .map(at -> sentences.get(at).sentence());
    }
}
