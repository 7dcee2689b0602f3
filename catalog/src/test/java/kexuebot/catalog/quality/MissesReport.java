package kexuebot.catalog.quality;

import java.util.Arrays;
import java.util.List;
import kexuebot.catalog.post.Post;

/**
 * Prints what the program's own search misses, and its figures by class, without and with noise; of the queries for
 * tuning only. From the project's directory:
 *
 * <pre>mvn -q -ntp -Pquality -DskipTests -pl catalog integration-test -Dquality.misses=true</pre>
 */
final class MissesReport {
    private MissesReport() {}

    static String of(Material material) {
        List<JudgedQuery> dev =
                material.queries().stream().filter(query -> !query.isHeldOut()).toList();
        return section("without noise", material.plain(), dev) + section("with noise", material.noisy(), dev);
    }

    private static String section(String title, List<Post> posts, List<JudgedQuery> queries) {
        List<Answered> answers = Answered.by(OwnSearch.over(posts), queries);
        return "== " + title + "\n" + new Misses(posts).text(answers) + "\n\n" + figures(answers) + "\n";
    }

    private static String figures(List<Answered> answers) {
        StringBuilder text = new StringBuilder();
        Arrays.stream(QueryClass.values())
                .forEach(kind -> text.append(row(
                        kind.label(),
                        answers.stream()
                                .filter(each -> each.query().kind() == kind)
                                .toList())));
        return text.append(row("all", answers)).toString();
    }

    private static String row(String name, List<Answered> answers) {
        Scores scores = Scores.of(answers);
        return "%-13s %3d queries  MRR %.2f  nDCG %.2f  nothing %.2f%n"
                .formatted(name, scores.queries(), scores.mrr(), scores.ndcg(), scores.zero());
    }
}
