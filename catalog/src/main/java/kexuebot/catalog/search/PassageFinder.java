package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;

/**
 * Finds the sentences of a post that answer a question. Its weights and thresholds were chosen by hand on the
 * judged questions and on questions that no post answers.
 */
final class PassageFinder {
    /** Characters that a reader sees; a single sentence may have more. */
    static final int LENGTH = 220;

    static final int MOST_SENTENCES = 4;
    private static final int LONGEST_SENTENCE = 500;
    /** What is shorter seldom says enough. */
    private static final int SHORT = 60;

    /** What it is worth that the heading of the section says something that the sentences need not repeat … */
    private static final double HEADING = 0.8;
    /** … or the title of the post. */
    private static final double TITLE = 0.7;

    /** How much of the topic heading, title and sentences must have together for an answer … */
    private static final double LEAST_COVERED = 0.45;
    /** … and how much of it the sentences alone … */
    private static final double LEAST_SAID = 0.3;
    /** … and how much must stand where a post says what it is about, or else it is mentioned in passing. */
    private static final double LEAST_ABOUT = 0.15;
    /** What is so much of the topic must not be missing. */
    private static final double MAIN = 0.4;
    /** Of what is asked of today, the title must have so much: what a post said of its own day is no answer. */
    private static final double LEAST_OF_TODAY = 0.5;

    /** What ends with a question of its own does not answer ours. */
    private static final double ASKING = 0.75;

    /** Of what a post says, how much may be titles of others before it only points to these. */
    private static final double MOST_TITLES = 0.4;

    private static final double COVERAGE = 1.5;
    private static final double CUE = 0.25;

    private final Topic topic;
    private final List<Manner> manners;
    private final boolean ofToday;

    PassageFinder(Topic topic, List<Manner> manners, boolean ofToday) {
        this.topic = topic;
        this.manners = List.copyOf(manners);
        this.ofToday = ofToday;
    }

    /** The same for all sentences of a post; arrays as {@link Topic#in}. */
    private record Around(Post post, double rank, double[] title, double[] about) {}

    /** Sentences of a stretch, what each says of the topic, and what its heading does. */
    private record Sentences(Stretch stretch, double[][] said, double[] heading) {}

    /**
     * All that may be quoted, in the order of the text.
     *
     * @param rank of the post as an answer, from 0 to 1 for the best
     */
    List<Quotable> in(Post post, List<Stretch> stretches, double rank) {
        double[] title = topic.in(Folded.of(post.title()));
        if (ofToday && topic.coverage(title) < LEAST_OF_TODAY) {
            return List.of();
        }
        Around around = new Around(post, rank, title, about(post, title, stretches));
        return stretches.stream().flatMap(stretch -> in(stretch, around)).toList();
    }

    /** What the title, the tags and the beginning say. */
    private double[] about(Post post, double[] title, List<Stretch> stretches) {
        Stream<String> names = Stream.of(String.join(" ; ", post.tags()));
        Stream<String> opening =
                stretches.stream().limit(2).map(each -> each.line().text());
        return Stream.concat(names, opening)
                .map(Folded::withoutTitles)
                .map(topic::in)
                .reduce(title, (one, other) -> most(one, other, 1));
    }

    private Stream<Quotable> in(Stretch stretch, Around around) {
        Folded text = Folded.withoutTitles(stretch.line().text());
        if (topic.coverage(topic.in(text)) < LEAST_SAID) {
            return Stream.empty();
        }
        double[][] said = IntStream.range(0, stretch.sentences())
                .mapToObj(i -> topic.in(text.part(stretch.start(i), stretch.end(i))))
                .toArray(double[][]::new);
        double[] heading = topic.in(Folded.of(stretch.heading().orElse("")));
        Sentences sentences = new Sentences(stretch, said, heading);
        return IntStream.range(0, said.length)
                .filter(first ->
                        topic.coverage(said[first]) > 0 && stretch.isWhole(first) && !isPointer(first, sentences))
                .boxed()
                .flatMap(first -> from(first, sentences, around).stream());
    }

    private static boolean isPointer(int sentence, Sentences sentences) {
        Stretch stretch = sentences.stretch();
        String shown = stretch.line().text().substring(stretch.start(sentence), stretch.end(sentence));
        return Folded.titles(shown) > MOST_TITLES * shown.length();
    }

    private List<Quotable> from(int first, Sentences sentences, Around around) {
        Stretch stretch = sentences.stretch();
        List<Quotable> found = new ArrayList<>();
        double[] said = sentences.said()[first];
        for (int last = first; last < Math.min(stretch.sentences(), first + MOST_SENTENCES); last++) {
            int length = stretch.length(first, last);
            if (length > (last > first ? LENGTH : LONGEST_SENTENCE)) {
                break;
            }
            said = most(said, sentences.said()[last], 1);
            if (stretch.isWhole(last) && isAnswer(said, sentences.heading(), around)) {
                double score = score(first, last, said, sentences, around) * ofLength(length);
                found.add(new Quotable(around.post(), stretch, first, last, score));
            }
        }
        return found;
    }

    private boolean isAnswer(double[] said, double[] heading, Around around) {
        double[] all = most(most(said, heading, 1), around.about(), 1);
        return topic.coverage(said) >= LEAST_SAID
                && topic.coverage(covered(said, heading, around)) >= LEAST_COVERED
                && topic.coverage(most(around.about(), heading, 1)) >= LEAST_ABOUT
                && topic.missesNone(all, MAIN);
    }

    private static double[] covered(double[] said, double[] heading, Around around) {
        return most(most(said, heading, HEADING), around.title(), TITLE);
    }

    private double score(int first, int last, double[] said, Sentences sentences, Around around) {
        double own = topic.coverage(said);
        double closest = IntStream.rangeClosed(first, last)
                .mapToDouble(i -> topic.coverage(sentences.said()[i]))
                .max()
                .orElse(0);
        return Math.pow(topic.coverage(covered(said, sentences.heading(), around)), COVERAGE)
                * (0.4 + 0.6 * own)
                * (0.8 + 0.2 * closest / own)
                * (isAsking(last, sentences.stretch()) ? ASKING : 1)
                * (isInManner(first, last, sentences.stretch()) ? 1 + CUE : 1)
                * (0.5 + 0.5 * around.rank());
    }

    private boolean isInManner(int first, int last, Stretch stretch) {
        String words = stretch.line().text().substring(stretch.start(first), stretch.end(last));
        return manners.stream().anyMatch(manner -> manner.isIn(words));
    }

    private static boolean isAsking(int sentence, Stretch stretch) {
        return "？?".indexOf(stretch.line().text().charAt(stretch.end(sentence) - 1)) >= 0;
    }

    private static double ofLength(int length) {
        return Math.pow(Math.min(1, length / (double) SHORT), 0.3);
    }

    private static double[] most(double[] one, double[] other, double worth) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> Math.max(one[i], worth * other[i]))
                .toArray();
    }
}
