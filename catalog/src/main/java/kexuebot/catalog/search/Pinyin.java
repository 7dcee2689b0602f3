package kexuebot.catalog.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds titles by what they sound like. Made once for its titles; immutable, safe to share between threads. */
final class Pinyin {
    /** More than anybody reads; two syllables can be in every other title. */
    private static final int MOST = 1_000;
    /** For words that are apart in the title, or in another order. */
    private static final double APART = 0.5;
    /** For in instead of ing and the like. */
    private static final double SIMILAR = 0.7;
    /** For spaces that are within syllables. */
    private static final double TORN = 0.8;

    private static final Comparator<Sounding> BEST_FIRST =
            Comparator.comparingDouble(Sounding::worth).reversed().thenComparingInt(Sounding::title);

    private final List<Spoken> titles;
    private final Syllables syllables;

    private Pinyin(List<Spoken> titles, Syllables syllables) {
        this.titles = titles;
        this.syllables = syllables;
    }

    static Pinyin of(List<String> titles) {
        Map<String, Unit> units = new HashMap<>();
        List<Spoken> spoken = titles.stream()
                .map(title -> Spoken.of(title, text -> units.computeIfAbsent(text, Unit::of)))
                .toList();
        return new Pinyin(spoken, new Syllables(units.values()));
    }

    /**
     * Whether there is pinyin in the words, and nothing else than what titles sound like. Quick; false for words that
     * are all Latin words of titles, such as {@code lora}.
     */
    boolean mayBe(String words) {
        return Letters.of(words).filter(syllables::mayBe).isPresent();
    }

    /**
     * Titles that have neighbouring characters which are read like the words, in whole syllables or initials: {@code
     * kuosan moxing}, {@code ksmx}; or several such runs, each at a space of the words. The last syllable may be
     * unfinished, Latin words and numbers are as they are written. If there are none, those that have in for ing, z
     * for zh and the like, or have spaces elsewhere. Best first, equals in the order of titles.
     */
    List<Sounding> find(String words) {
        Letters letters = Letters.of(words).filter(syllables::mayBe).orElse(null);
        if (letters == null) {
            return List.of();
        }
        List<Sounding> exact = find(new Listener(letters, false), 1);
        List<Sounding> found = exact.isEmpty() ? find(new Listener(letters, true), SIMILAR) : exact;
        boolean torn = found.isEmpty() && letters.words().size() > 1;
        return torn ? find(new Listener(letters.joined(), false), TORN) : found;
    }

    private List<Sounding> find(Listener listener, double factor) {
        return best(i -> sounding(i, listener.runs(titles.get(i)), factor));
    }

    private Optional<Sounding> sounding(int title, List<Run> runs, double factor) {
        Spoken spoken = titles.get(title);
        double worth =
                runs.stream().mapToDouble(run -> run.worth(spoken)).average().orElse(0);
        double all = factor * (runs.size() > 1 ? APART * worth : worth);
        return runs.stream()
                .map(run -> sounding(title, run.first(), run.last(), all))
                .reduce(Pinyin::around);
    }

    private Sounding sounding(int title, int first, int last, double worth) {
        Spoken spoken = titles.get(title);
        return new Sounding(title, spoken.start(first), spoken.end(last - 1), worth);
    }

    private static Sounding around(Sounding a, Sounding b) {
        return new Sounding(a.title(), Math.min(a.start(), b.start()), Math.max(a.end(), b.end()), a.worth());
    }

    /**
     * Titles that have a run which sounds like the Chinese words, tones aside: 低质近似 for 低秩近似, or exactly the
     * same run. In runs of four and more one character may be another, in those of three n may be l, z zh and so on.
     * Empty for less than two characters. Best first, equals in the order of titles.
     */
    List<Sounding> soundingLike(String chinese) {
        Spoken words = Spoken.of(chinese, Unit::of);
        Homophones whole = new Homophones(words, 0, words.size());
        if (!whole.isEnough()) {
            return List.of();
        }
        List<Sounding> found = best(i -> whole.in(titles.get(i)).map(echo -> sounding(i, echo)));
        List<Homophones> parts = Homophones.parts(words);
        boolean apart = found.isEmpty() && parts.size() > 1 && parts.stream().anyMatch(Homophones::isEnough);
        return apart ? best(i -> sounding(i, parts)) : found;
    }

    private Sounding sounding(int title, Homophones.Echo echo) {
        return sounding(title, echo.first(), echo.last(), echo.worth());
    }

    /** All of the parts anywhere. */
    private Optional<Sounding> sounding(int title, List<Homophones> parts) {
        List<Sounding> echoes = parts.stream()
                .map(part -> part.in(titles.get(title)))
                .takeWhile(Optional::isPresent) // most titles have not even the first
                .map(echo -> sounding(title, echo.get()))
                .toList();
        double worth = echoes.stream().mapToDouble(Sounding::worth).average().orElse(0);
        return echoes.size() < parts.size()
                ? Optional.empty()
                : echoes.stream()
                        .reduce(Pinyin::around)
                        .map(all -> new Sounding(title, all.start(), all.end(), APART * worth));
    }

    private List<Sounding> best(Function<Integer, Optional<Sounding>> ofTitle) {
        Stream<Sounding> found =
                IntStream.range(0, titles.size()).boxed().map(ofTitle).flatMap(Optional::stream);
        return found.sorted(BEST_FIRST).limit(MOST).toList();
    }
}
