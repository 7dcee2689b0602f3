package kexuebot.catalog.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kexuebot.catalog.post.Post;

/** Orders posts by how well they answer a question. Safe for threads. */
final class Ranking {
    /** So many of the best are looked at closely. */
    private static final int LOOKED_AT = 200;
    /** An answer that has not all of what was asked for is none if it is so much worse than the best … */
    private static final double LEAST_OF_BEST = 0.25;
    /** … where no post has all of it, and so much where one has. */
    private static final double LEAST_BESIDE_STRICT = 0.75;

    /** What the best can have unless the whole title was asked for, which makes no other answer worse. */
    private static final double BEST_WITHOUT_TITLE = 1.6;

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::place);

    private final Witness witness;
    private final Interpreter interpreter;
    private final ReadTitles titles;
    private final Prior prior;

    Ranking(List<Post> newestFirst, Witness witness, Interpreter interpreter, Analysis analysis) {
        this.witness = witness;
        this.interpreter = interpreter;
        titles = new ReadTitles(newestFirst, analysis);
        prior = new Prior(newestFirst);
    }

    /**
     * The posts that answer, the best first; equals newest first.
     *
     * @param strict the places of those that have all that is asked for, which are answers whatever their score
     * @param let the places of those that may be answers
     */
    Answers answers(Question question, BitSet strict, BitSet let) throws IOException {
        Evidence evidence = witness.evidence(question, strict);
        List<Ranked> ranked = ranked(question, evidence, let);
        double best = ranked.isEmpty() ? 0 : ranked.get(0).score();
        double least = (strict.isEmpty() ? LEAST_OF_BEST : LEAST_BESIDE_STRICT) * Math.min(BEST_WITHOUT_TITLE, best);
        List<Ranked> answers = ranked.stream()
                .filter(each -> strict.get(each.place()) || each.score() >= least && evidence.isGood(each.place()))
                .toList();
        return new Answers(answers, corrected(question, strict));
    }

    private static Optional<String> corrected(Question question, BitSet strict) {
        List<String> corrections = strict.isEmpty() ? question.corrections() : List.of();
        return corrections.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", corrections));
    }

    private List<Ranked> ranked(Question question, Evidence evidence, BitSet let) {
        List<Ranked> ranked = new ArrayList<>(evidence.places()
                .filter(let::get)
                .mapToObj(place -> new Ranked(place, evidence.score(place) + prior.of(place), evidence.fit(place)))
                .sorted(BEST_FIRST)
                .toList());
        TitleLikeness likeness = new TitleLikeness(
                question.atoms().stream().map(Atom::term).toList(), interpreter.sizes(question.atoms()));
        ranked.subList(0, Math.min(LOOKED_AT, ranked.size()))
                .replaceAll(each -> each.plus(ofTitle(each.place(), question.words(), likeness)));
        ranked.sort(BEST_FIRST);
        return ranked;
    }

    /** What the title says beside its words one by one. */
    private double ofTitle(int place, Words words, TitleLikeness likeness) {
        String key = titles.of(place).key();
        if (key.equals(words.key())) {
            return 0; // counted before, for it need not be among those that are looked at
        }
        double like = likeness.of(titles.of(place).atoms());
        double density =
                like * words.key().length() / Math.max(key.length(), words.key().length());
        double signs = words.signs().stream().filter(key::contains).count();
        return Weights.TITLE_LIKENESS * like * like + Weights.TITLE_DENSITY * density + Weights.SIGNS * signs;
    }
}
