package kexuebot.catalog.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.search.Findings.Fit;
import org.apache.lucene.search.IndexSearcher;

/** Orders posts by how well they answer a question. Safe for threads. */
final class Ranking {
    /** So many of the best are looked at closely. */
    private static final int LOOKED_AT = 200;
    /** With less of what was asked for, a post that has not all of it is no answer. */
    private static final double LEAST_COVERAGE = 0.3;
    /** Nor is it if it is so much worse than the best … */
    private static final double LEAST_OF_BEST = 0.4;
    /** … where no post has all of it, and so much where one has. */
    private static final double LEAST_BESIDE_STRICT = 0.75;
    /** All that is asked for, but for words of the question and what rounding takes. */
    private static final double ALL = 0.95;

    private static final int MOST_HEARD = 12;
    /** A series is the one that is meant if its name has so much of what was asked for beside the number. */
    private static final double LEAST_OF_NAME = 0.6;

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::place);

    private final List<Post> newestFirst;
    private final int[] places;
    private final IndexSearcher searcher;
    private final IndexSearcher formulaSearcher;
    private final Interpreter interpreter;
    private final Analysis analysis;
    private final Sounds sounds;
    private final AtomicReferenceArray<List<String>> titles;
    private final int mostReaders;

    /** @param places by document number, as {@link Contents#places} has them */
    Ranking(List<Post> newestFirst, int[] places, IndexSearcher searcher, Interpreter interpreter, Analysis analysis) {
        this.newestFirst = newestFirst;
        this.places = places;
        this.searcher = searcher;
        formulaSearcher = new IndexSearcher(searcher.getIndexReader());
        formulaSearcher.setQueryCache(null);
        this.interpreter = interpreter;
        this.analysis = analysis;
        sounds = new Sounds(newestFirst);
        titles = new AtomicReferenceArray<>(newestFirst.size());
        mostReaders = newestFirst.stream().mapToInt(Ranking::readers).max().orElse(0);
    }

    /**
     * The posts that answer, the best first; equals newest first.
     *
     * @param strict the places of those that have all that is asked for, which are answers whatever their score
     */
    Answers answers(Question question, BitSet strict) throws IOException {
        Scores scores = new Scores(question, strict);
        List<Ranked> ranked = scores.ranked();
        double best = ranked.stream().mapToDouble(Ranked::score).max().orElse(0);
        double least = (strict.isEmpty() ? LEAST_OF_BEST : LEAST_BESIDE_STRICT) * Math.min(1, best);
        List<Ranked> answers = ranked.stream()
                .filter(each -> strict.get(each.place()) || each.good() && each.score() >= least)
                .toList();
        return new Answers(answers, scores.fit(answers), readAs(question, strict));
    }

    private static Optional<String> readAs(Question question, BitSet strict) {
        return strict.isEmpty() && !question.corrections().isEmpty()
                ? Optional.of(String.join(" ", question.corrections()))
                : Optional.empty();
    }

    /** The scores of one question. */
    private final class Scores {
        private final Question question;
        private final BitSet strict;
        private final Tally tally;
        private final double[] parts;
        private final double[] formulas;
        private final double[] sounds;

        Scores(Question question, BitSet strict) throws IOException {
            this.question = question;
            this.strict = strict;
            int posts = newestFirst.size();
            tally = Tally.of(question.concepts(), searcher, places, posts);
            parts = question.part().isPresent() ? parts(question.part().get()) : new double[posts];
            formulas =
                    question.formula().isPresent() ? formulas(question.formula().get()) : new double[posts];
            sounds = strict.isEmpty() && mayBeSounds()
                    ? Ranking.this.sounds.of(question.words(), question.text())
                    : new double[posts];
        }

        Fit fit(List<Ranked> answers) {
            boolean isAll = answers.stream()
                    .anyMatch(each -> strict.get(each.place())
                            || tally.coverage(each.place()) >= ALL
                            || formulas[each.place()] > 0);
            boolean isSound = !isAll && answers.stream().limit(1).anyMatch(each -> sounds[each.place()] > 0);
            return isAll ? Fit.ALL : isSound ? Fit.SOUND : Fit.NEAREST;
        }

        /** Letters may always be pinyin; so many characters are a question, which nobody types by sound throughout. */
        private boolean mayBeSounds() {
            boolean isLatin = question.words().phrases().stream().noneMatch(Phrase::cjk);
            return isLatin || question.atoms().size() <= MOST_HEARD;
        }

        List<Ranked> ranked() {
            List<Ranked> candidates = new ArrayList<>(IntStream.range(0, newestFirst.size())
                    .filter(place ->
                            tally.coverage(place) > 0 || strict.get(place) || formulas[place] > 0 || sounds[place] > 0)
                    .mapToObj(this::first)
                    .sorted(BEST_FIRST)
                    .toList());
            int close = Math.min(LOOKED_AT, candidates.size());
            TitleLikeness likeness = likeness();
            for (int i = 0; i < close; i++) {
                candidates.set(i, closely(candidates.get(i), likeness));
            }
            candidates.sort(BEST_FIRST);
            return candidates;
        }

        /** What Lucene knows. */
        private Ranked first(int place) {
            double coverage = tally.coverage(place);
            double score = tally.strength(place) * Math.pow(coverage, Weights.COVERAGE)
                    + Weights.PART * parts[place]
                    + Weights.FORMULA * formulas[place]
                    + Weights.SOUND * sounds[place]
                    + prior(place);
            return new Ranked(
                    place,
                    score,
                    coverage >= LEAST_COVERAGE || parts[place] > 0 || formulas[place] > 0 || sounds[place] > 0);
        }

        /** What the title shows. */
        private Ranked closely(Ranked first, TitleLikeness likeness) {
            Post post = newestFirst.get(first.place());
            String key = Analysis.key(post.title());
            if (key.equals(question.words().key())) {
                return new Ranked(first.place(), first.score() + Weights.EXACT_TITLE, true);
            }
            double like = likeness.of(title(first.place()));
            double density = like > 0.99 ? (double) question.words().key().length() / key.length() : 0;
            double signs =
                    question.words().signs().stream().filter(key::contains).count();
            double score = first.score()
                    + Weights.TITLE_LIKENESS * like * like
                    + Weights.TITLE_DENSITY * density
                    + Weights.SIGNS * signs;
            return new Ranked(first.place(), score, first.good());
        }

        private TitleLikeness likeness() {
            return new TitleLikeness(
                    question.atoms().stream().map(Atom::term).toList(), interpreter.sizes(question.atoms()));
        }

        private double[] parts(Question.PartAsked part) throws IOException {
            Tally numbers = new Tally(newestFirst.size());
            numbers.add(Matching.part(part.number()), 1, searcher, places);
            Tally names = new Tally(newestFirst.size());
            for (Concept concept : part.name()) {
                names.add(Scoring.inNames(concept), concept.weight(), searcher, places);
            }
            return IntStream.range(0, newestFirst.size())
                    .mapToDouble(place -> numbers.coverage(place) > 0 ? named(names.coverage(place)) : 0)
                    .toArray();
        }

        /** BM25 with the rarity of each pair of tokens, for formulas have no concepts. */
        private double[] formulas(FormulaQuery formula) throws IOException {
            Tally found = new Tally(newestFirst.size());
            found.add(FormulaField.query(Documents.FORMULA, formula), 1, formulaSearcher, places);
            double best = IntStream.range(0, newestFirst.size())
                    .mapToDouble(found::strength)
                    .max()
                    .orElse(0);
            return IntStream.range(0, newestFirst.size())
                    .mapToDouble(place -> best == 0 ? 0 : found.strength(place) / best)
                    .toArray();
        }

        private double named(double coverage) {
            return coverage >= LEAST_OF_NAME ? coverage : 0;
        }
    }

    private List<String> title(int place) {
        List<String> known = titles.get(place);
        if (known == null) {
            known = analysis.atoms(newestFirst.get(place).title()).stream()
                    .map(Atom::term)
                    .toList();
            titles.set(place, known);
        }
        return known;
    }

    /** What tells equals apart. */
    private double prior(int place) {
        double read = mostReaders == 0 ? 0 : Math.log1p(readers(newestFirst.get(place))) / Math.log1p(mostReaders);
        double recent = 1 - (double) place / newestFirst.size();
        return Weights.READERS * read + Weights.RECENCY * recent;
    }

    private static int readers(Post post) {
        return post.readers().map(Readers::count).orElse(0);
    }
}
