package kexuebot.bot.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kexuebot.catalog.replica.Known;
import kexuebot.catalog.replica.ReplicaPost;

/** Compares an export with what the replica knows of its own posts. */
final class TruthCheck {
    private final JsonNode post;
    private final Known known;
    private final List<String> differences = new ArrayList<>();

    private TruthCheck(JsonNode post, Known known) {
        this.post = post;
        this.known = known;
    }

    /**
     * All differences, one line each; empty if the export is the truth.
     *
     * @param export the document that {@code export --format json} writes
     * @param truth newest first
     */
    static List<String> differences(JsonNode export, List<Known> truth) {
        Map<Integer, JsonNode> exported = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        for (JsonNode post : export.path("posts")) {
            if (exported.put(post.path("id").asInt(-1), post) != null) {
                differences.add(post.path("id") + ": exported twice");
            }
        }
        differences.addAll(order(export, truth));
        truth.forEach(known -> differences.addAll(differences(exported.remove(known.id()), known)));
        exported.forEach((id, post) -> differences.add(id + ": not on the blog: " + post.path("title")));
        return differences;
    }

    private static List<String> order(JsonNode export, List<Known> truth) {
        List<Integer> wanted = truth.stream().map(Known::id).toList();
        List<Integer> seen = stream(export.path("posts"))
                .map(post -> post.path("id").asInt(-1))
                .toList();
        return wanted.equals(seen) || wanted.size() != seen.size()
                ? List.of()
                : List.of("order: " + seen + " instead of " + wanted);
    }

    private static List<String> differences(JsonNode post, Known known) {
        if (post == null) {
            return List.of(known.id() + ": missing: " + known.title());
        }
        TruthCheck check = new TruthCheck(post, known);
        check.compare();
        return check.differences;
    }

    private void compare() {
        expect("title", known.title(), post.path("title").asText());
        expect("date", known.day().toString(), post.path("date").asText());
        expect("category", known.category(), post.path("category").asText());
        expect("tags", known.tags(), texts("tags"));
        expect("comments", known.comments(), post.path("comments").asInt(-1));
        expect("links", known.links(), numbers("links"));
        expect("similar", known.similar(), numbers("similar"));
        expect("contents", known.contents(), texts("contents"));
        expect("papers", known.papers(), texts("papers"));
        known.excerpt()
                .ifPresent(excerpt ->
                        expect("excerpt", excerpt, post.path("excerpt").asText()));
        known.series().ifPresent(this::compareSeries);
        compareReaders();
    }

    private void compareSeries(ReplicaPost.Place place) {
        expect("series name", place.name(), post.at("/series/name").asText());
        expect("series part", place.part(), post.at("/series/part").asInt(-1));
    }

    /** Which of the counts a page showed depends on when it was read. */
    private void compareReaders() {
        int readers = post.path("readers").asInt(-1);
        if (readers < known.fewestReaders() || readers > known.mostReaders()) {
            expect("readers", known.fewestReaders() + ".." + known.mostReaders(), readers);
        }
    }

    private void expect(String field, Object wanted, Object seen) {
        if (!wanted.equals(seen)) {
            differences.add(known.id() + " " + field + ": " + seen + " instead of " + wanted);
        }
    }

    private List<String> texts(String field) {
        return elements(field).map(JsonNode::asText).toList();
    }

    private List<Integer> numbers(String field) {
        return elements(field).map(JsonNode::asInt).toList();
    }

    private Stream<JsonNode> elements(String field) {
        return stream(post.path(field));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
