package kexuebot.bot.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/** A post as JSON. What is unknown is absent; fields may be added, never changed. */
public final class PostJson {
    private final Blog blog;
    private final Language language;

    /** @param language of our own texts */
    public PostJson(Blog blog, Language language) {
        this.blog = blog;
        this.language = language;
    }

    /** @param series that the post is a part of */
    public ObjectNode of(Post post, Optional<Series> series) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        post.id().ifPresent(id -> json.put("id", id.value()));
        put(json, "title", post.title());
        post.day().map(LocalDate::toString).ifPresent(day -> json.put("date", day));
        post.id().ifPresent(id -> json.put("url", blog.link(id).toString()));
        put(json, "author", post.author());
        put(json, "category", post.category());
        if (!post.tags().isEmpty()) {
            post.tags().forEach(json.withArray("/tags")::add);
        }
        post.readers().ifPresent(readers -> json.put("readers", readers.count()));
        put(json, "excerpt", PlainText.source(opening(post)));
        post.abstracts().ifPresent(ours -> json.put("abstract", language.pick(ours.chinese(), ours.english())));
        series.ifPresent(known -> json.set("series", place(known, post)));
        details(post, json);
        return json;
    }

    /** The post with the words around a match. */
    ObjectNode of(Post post, Optional<Series> series, List<Inline> snippet) {
        ObjectNode json = of(post, series);
        put(json, "snippet", PlainText.of(snippet));
        return json;
    }

    /** The excerpt, else how the text begins. */
    private static Document opening(Post post) {
        return post.excerpt().isEmpty() ? post.details().opening() : post.excerpt();
    }

    private static void details(Post post, ObjectNode json) {
        Details details = post.details();
        details.comments().ifPresent(count -> json.put("comments", count));
        texts(json, "contents", details.contents().stream().map(Details.Heading::title));
        ids(
                json,
                "links",
                post.mentions().stream().filter(mention -> !mention.id().equals(post.id())));
        ids(json, "similar", details.similar().stream());
        texts(json, "papers", details.papers().stream());
    }

    private static void texts(ObjectNode json, String field, Stream<String> values) {
        values.forEach(value -> json.withArray("/" + field).add(value));
    }

    private static void ids(ObjectNode json, String field, Stream<Mention> mentions) {
        mentions.flatMap(mention -> mention.id().stream())
                .distinct()
                .forEach(id -> json.withArray("/" + field).add(id.value()));
    }

    private static ObjectNode place(Series series, Post post) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", series.name());
        series.parts().stream()
                .filter(part -> part.post().equals(post))
                .findFirst()
                .ifPresent(part -> part.number().ifPresent(number -> json.put("part", number)));
        series.lastNumber().ifPresent(last -> json.put("parts", last));
        json.put("posts", series.parts().size());
        return json;
    }

    private static void put(ObjectNode json, String field, String text) {
        if (!text.isEmpty()) {
            json.put(field, text);
        }
    }
}
