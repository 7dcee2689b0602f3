package kexuebot.bot.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/** A post as JSON. What is unknown is absent; fields may be added, never changed. */
public final class PostJson {
    private final Blog blog;
    private final Snapshot snapshot;
    private final Language language;

    /** Posts are taken to be of this snapshot; the language is that of our own texts. */
    public PostJson(Blog blog, Snapshot snapshot, Language language) {
        this.blog = blog;
        this.snapshot = snapshot;
        this.language = language;
    }

    public ObjectNode of(Post post) {
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
        put(json, "excerpt", PlainText.source(post.excerpt()));
        post.abstracts().ifPresent(ours -> json.put("abstract", language.pick(ours.chinese(), ours.english())));
        snapshot.seriesOf(post).ifPresent(series -> json.set("series", place(series, post)));
        return json;
    }

    /** The post with the words around a match. */
    public ObjectNode of(Post post, List<Inline> snippet) {
        ObjectNode json = of(post);
        put(json, "snippet", PlainText.of(snippet));
        return json;
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
