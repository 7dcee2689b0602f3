package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import kexuebot.catalog.replica.Known;
import kexuebot.catalog.replica.Replica;
import kexuebot.catalog.replica.ReplicaPosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruthCheckTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<Known> truth = truth();

    private static List<Known> truth() {
        try (Replica replica = new Replica(ReplicaPosts.generate(30, 5, 600))) {
            return replica.truth();
        }
    }

    @Test
    void the_truth_has_no_differences() {
        assertThat(TruthCheck.differences(export(), truth)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "date",
                "category",
                "tags",
                "readers",
                "comments",
                "excerpt",
                "links",
                "similar",
                "contents",
                "papers",
                "series"
            })
    void a_lost_field_is_a_difference(String field) {
        ObjectNode export = export();
        export.withArray("/posts").forEach(post -> ((ObjectNode) post).remove(field));

        assertThat(TruthCheck.differences(export, truth)).isNotEmpty().allMatch(line -> line.contains(field));
    }

    @Test
    void lost_invented_and_moved_posts_are_differences() {
        assertThat(changed(posts -> posts.remove(3)))
                .containsExactly(
                        truth.get(3).id() + ": missing: " + truth.get(3).title());
        assertThat(changed(posts -> posts.addObject().put("id", 1).put("title", "x")))
                .containsExactly("1: not on the blog: \"x\"");
        assertThat(changed(posts -> posts.add(posts.remove(0))))
                .singleElement()
                .asString()
                .startsWith("order");
    }

    private List<String> changed(Consumer<ArrayNode> change) {
        ObjectNode export = export();
        change.accept((ArrayNode) export.get("posts"));
        return TruthCheck.differences(export, truth);
    }

    private ObjectNode export() {
        ObjectNode export = MAPPER.createObjectNode();
        ArrayNode posts = export.putArray("posts");
        truth.forEach(known -> posts.add(json(known)));
        return export;
    }

    private static ObjectNode json(Known known) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("id", known.id())
                .put("title", known.title())
                .put("date", known.day().toString())
                .put("category", known.category())
                .put("readers", known.fewestReaders())
                .put("comments", known.comments())
                .put("excerpt", known.excerpt().orElse(""));
        json.set("tags", MAPPER.valueToTree(known.tags()));
        json.set("links", MAPPER.valueToTree(known.links()));
        json.set("similar", MAPPER.valueToTree(known.similar()));
        json.set("contents", MAPPER.valueToTree(known.contents()));
        json.set("papers", MAPPER.valueToTree(known.papers()));
        known.series()
                .ifPresent(place ->
                        json.putObject("series").put("name", place.name()).put("part", place.part()));
        return json;
    }
}
