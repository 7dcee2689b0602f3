package kexuebot.bot.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kexuebot.bot.chat.AnswerView;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.search.Passage;

/** What the blog says to a question, as JSON. Formulas are {@code $latex$}. */
final class AnswerJson {
    private AnswerJson() {}

    static ObjectNode of(AnswerView answer, Blog blog) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("found", !answer.passages().isEmpty());
        ArrayNode passages = json.putArray("passages");
        answer.passages().forEach(passage -> passages.add(passage(passage, blog)));
        ArrayNode sentences = json.putArray("sentences");
        answer.sentences().forEach(sentence -> sentences.add(sentence(sentence, answer.passages())));
        answer.model().ifPresent(model -> json.put("model", model));
        return json;
    }

    private static ObjectNode passage(Passage passage, Blog blog) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        passage.post().id().ifPresent(id -> json.put("post", id.value()));
        if (!passage.post().title().isEmpty()) {
            json.put("title", passage.post().title());
        }
        passage.post().id().ifPresent(id -> json.put("url", blog.link(id).toString()));
        passage.heading().ifPresent(heading -> json.put("heading", heading));
        return json.put("paragraph", passage.paragraph()).put("text", PlainText.source(passage.content()));
    }

    private static ObjectNode sentence(AnswerView.Sourced sentence, List<Passage> passages) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("text", sentence.text());
        ArrayNode sources = json.putArray("sources");
        sentence.sources().forEach(sources::add);
        ArrayNode posts = json.putArray("posts");
        sentence.sources().stream()
                .flatMap(number -> passages.get(number - 1).post().id().stream())
                .distinct()
                .forEach(id -> posts.add(id.value()));
        return json;
    }
}
