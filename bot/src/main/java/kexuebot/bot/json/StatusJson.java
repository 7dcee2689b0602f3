package kexuebot.bot.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import kexuebot.bot.chat.ModelView;
import kexuebot.bot.chat.OutboxView;
import kexuebot.bot.chat.StatusView;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.sync.SyncStatus;
import kexuebot.catalog.sync.Trouble;

/** How the catalog stands, as JSON; moments as in ISO 8601, in UTC. */
final class StatusJson {
    private StatusJson() {}

    static ObjectNode of(StatusView status, Blog blog) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("posts", status.posts());
        status.newest().ifPresent(post -> json.set("newest", newest(post, blog)));
        SyncStatus sync = status.sync();
        put(json, "lastLook", sync.lastLook());
        put(json, "nextLook", sync.nextLook());
        put(json, "complete", sync.complete());
        json.put("unfinished", sync.unfinished());
        put(json, "pausedUntil", sync.pausedUntil());
        ArrayNode troubles = json.putArray("troubles");
        sync.troubles().forEach(trouble -> troubles.add(trouble(trouble)));
        status.outbox().ifPresent(outbox -> json.set("outbox", outbox(outbox)));
        status.model().ifPresent(model -> json.set("model", model(model)));
        return json;
    }

    private static ObjectNode model(ModelView model) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", Untrusted.line(model.name()))
                .put("host", Untrusted.line(model.host()));
        put(json.putObject("today"), model.today());
        json.put("budget", model.budget());
        ArrayNode days = json.putArray("days");
        model.days().forEach(day -> put(days.addObject().put("day", day.day().toString()), day));
        return json;
    }

    private static void put(ObjectNode json, ModelView.Day day) {
        json.put("calls", day.calls()).put("asked", day.asked()).put("answered", day.answered());
    }

    private static ObjectNode outbox(OutboxView outbox) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("waiting", outbox.waiting());
        put(json, "overdueSince", outbox.overdueSince());
        json.put("sent", outbox.sent()).put("failed", outbox.failed()).put("subscriptions", outbox.subscriptions());
        ArrayNode latest = json.putArray("latest");
        outbox.latest().forEach(letter -> latest.add(letter(letter)));
        return json;
    }

    private static ObjectNode letter(OutboxView.DeadLetter letter) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("chat", letter.place().chat().toString());
        letter.place().topic().ifPresent(topic -> json.put("topic", topic));
        return json.put("post", letter.post().value())
                .put("kind", letter.kind())
                .put("at", letter.at().toString())
                .put("why", Untrusted.line(letter.why()));
    }

    private static ObjectNode newest(Post post, Blog blog) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        post.id().ifPresent(id -> json.put("id", id.value()));
        json.put("title", post.title());
        post.day().ifPresent(day -> json.put("date", day.toString()));
        post.id().ifPresent(id -> json.put("url", blog.link(id).toString()));
        return json;
    }

    private static ObjectNode trouble(Trouble trouble) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("subject", Untrusted.line(trouble.subject()))
                .put("expected", Untrusted.line(trouble.expected()))
                .put("seen", Untrusted.line(trouble.seen()))
                .put("since", trouble.since().toString());
    }

    private static void put(ObjectNode json, String field, Optional<Instant> moment) {
        moment.ifPresent(known -> json.put(field, known.toString()));
    }
}
