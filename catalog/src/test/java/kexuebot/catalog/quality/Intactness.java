package kexuebot.catalog.quality;

import java.util.List;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.SectionLine;
import kexuebot.catalog.summary.Sentence;
import kexuebot.catalog.summary.Summarizer;
import kexuebot.catalog.summary.Summary;

/**
 * Whether summaries of all lengths quote what is there.
 *
 * @param formulas in sentences of summaries
 * @param intact those of them that the post has, letter for letter
 * @param summaries those with any sentence
 * @param whole those of them whose sentences are all in the post, whole
 */
record Intactness(long formulas, long intact, long summaries, long whole) {

    static Intactness of(Stream<Post> posts) {
        Summarizer summarizer = new Summarizer();
        return posts.map(post -> of(post, summarizer.of(post, post.text().document())))
                .reduce(new Intactness(0, 0, 0, 0), Intactness::plus);
    }

    static Intactness of(Post post, Summary summary) {
        Quotation text = Quotation.from(post.text().document());
        List<Sentence> sentences = sentences(summary);
        List<String> formulas = sentences.stream()
                .flatMap(sentence -> Quotation.formulas(sentence.content()))
                .toList();
        return new Intactness(
                formulas.size(),
                formulas.stream().filter(text::hasFormula).count(),
                sentences.isEmpty() ? 0 : 1,
                !sentences.isEmpty() && sentences.stream().allMatch(text::hasWhole) ? 1 : 0);
    }

    static List<Sentence> sentences(Summary summary) {
        return Stream.of(
                        summary.line().stream(),
                        summary.brief().stream(),
                        summary.sections().stream().map(SectionLine::sentence).flatMap(line -> line.stream()))
                .flatMap(each -> each)
                .toList();
    }

    private Intactness plus(Intactness other) {
        return new Intactness(
                formulas + other.formulas, intact + other.intact, summaries + other.summaries, whole + other.whole);
    }
}
