package kexuebot.catalog.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What each sentence is worth. */
final class Scores {
    final double[] worth;
    final List<int[]> grams = new ArrayList<>();
    final double[] gramWorth;

    Scores(List<Candidate> all, Outline outline, String title, List<String> tags, Weights w) {
        Grams numbers = new Grams();
        all.forEach(each -> grams.add(numbers.of(each.text())));
        Set<Integer> titled = set(numbers.of(title + "\n" + String.join("\n", tags)));
        Set<Integer> headed = new HashSet<>();
        outline.sections().forEach(s -> s.heading().ifPresent(h -> headed.addAll(set(numbers.of(h.title())))));
        double[] central = Centrality.of(grams, numbers.size());
        worth = new double[all.size()];
        int introductions =
                (int) all.stream().filter(c -> c.zone() == Zone.INTRODUCTION).count();
        for (int i = 0; i < worth.length; i++) {
            Candidate c = all.get(i);
            double s = w.base() + w.central() * central[i];
            s += c.zone() == Zone.INTRODUCTION
                    ? w.introduction() + (c.place() == 0 ? w.intro1() : 0)
                    : c.zone() == Zone.CLOSING ? w.closing() : 0;
            s += c.zone() == Zone.INTRODUCTION
                    ? w.late() * (c.place() + 1.0) / Math.max(c.place() + 1, introductions)
                    : 0;
            s += w.cues() * Cues.worth(c.text());
            s += w.title() * overlap(grams.get(i), titled);
            s += w.headings() * overlap(grams.get(i), headed);
            s += c.place() == 0 && c.zone() != Zone.INTRODUCTION ? w.opening() : 0;
            s += c.isQuestion() ? w.question() : 0;
            s += w.objects() * Math.min(1, c.objects() / 3.0);
            s += w.digits()
                    * Math.min(
                            1,
                            c.text().chars().filter(x -> x >= '0' && x <= '9').count() / 6.0);
            s += c.standing() == Standing.LEANING ? w.leaning() : 0;
            worth[i] = Math.max(0.01, s);
        }
        gramWorth = new double[numbers.size()];
        for (int i = 0; i < worth.length; i++) {
            for (int g : grams.get(i)) {
                gramWorth[g] += worth[i];
            }
        }
        double max = Arrays.stream(gramWorth).max().orElse(1);
        for (int g = 0; g < gramWorth.length; g++) {
            gramWorth[g] = Math.pow(gramWorth[g] / max, w.power());
        }
    }

    static Set<Integer> set(int[] a) {
        Set<Integer> s = new HashSet<>();
        for (int x : a) s.add(x);
        return s;
    }

    static double overlap(int[] a, Set<Integer> b) {
        if (b.isEmpty() || a.length == 0) return 0;
        double n = 0;
        for (int x : a) if (b.contains(x)) n++;
        return n / Math.sqrt(b.size() * (double) a.length);
    }
}
