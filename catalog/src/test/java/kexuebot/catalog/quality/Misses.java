package kexuebot.catalog.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/** For people who tune: the queries whose first answer is not what is meant. */
final class Misses {
    /** As many of what is meant as fit on a line. */
    private static final int MOST = 3;

    private final Map<PostId, String> titles;

    Misses(List<Post> posts) {
        titles = posts.stream().collect(Collectors.toMap(post -> post.id().orElseThrow(), Post::title));
    }

    /** One line a query, by class: its class, the place of what is meant, the query, what is meant, what came first. */
    String text(List<Answered> answers) {
        return answers.stream()
                .filter(each -> each.query().rank(each.found()) != 1)
                .sorted(Comparator.comparing(each -> each.query().kind()))
                .map(this::line)
                .collect(Collectors.joining("\n"));
    }

    private String line(Answered miss) {
        int rank = miss.query().rank(miss.found());
        return "%-13s %3s  %s%n%20swanted %s%n%20sfound  %s"
                .formatted(
                        miss.query().kind().label(),
                        rank == 0 ? "–" : rank,
                        miss.query().line(),
                        "",
                        wanted(miss.query()),
                        "",
                        miss.found().isEmpty() ? "nothing" : named(miss.found().get(0)));
    }

    private String wanted(JudgedQuery query) {
        return query.right().stream().sorted().limit(MOST).map(this::named).collect(Collectors.joining(" · "));
    }

    private String named(PostId id) {
        return id + " " + titles.get(id);
    }
}
