package kexuebot.bot.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A post as a row of comma-separated values (RFC 4180): the fields of its JSON, several values joined by {@code ;}. */
public final class PostCsv {
    private static final List<String> FIELDS = List.of(
            "/id",
            "/title",
            "/date",
            "/url",
            "/author",
            "/category",
            "/tags",
            "/readers",
            "/series/name",
            "/series/part",
            "/abstract",
            "/excerpt",
            "/comments",
            "/contents",
            "/links",
            "/similar",
            "/papers");

    public static final String HEADER = "id,title,date,url,author,category,tags,readers,series,part,abstract,excerpt"
            + ",comments,contents,links,similar,papers";

    private PostCsv() {}

    public static String row(ObjectNode post) {
        return FIELDS.stream().map(field -> quoted(text(post.at(field)))).collect(Collectors.joining(","));
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(";"))
                : value.asText("");
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
