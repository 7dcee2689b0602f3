package kexuebot.bot.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kexuebot.bot.chat.CitationView;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.PostView;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.SettingsView;
import kexuebot.bot.chat.SubscriptionView;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.series.Series;

/** A reply as one JSON object. */
public final class ReplyJson {
    /** The remark on a citation that the bot made because the blog's own was not read yet. */
    private static final String NOT_FROM_BLOG = "not_from_blog";

    private final Blog blog;
    private final PostJson posts;

    /** @param language of our own texts */
    public ReplyJson(Blog blog, Language language) {
        this.blog = blog;
        this.posts = new PostJson(blog, language);
    }

    /**
     * The reply as data.
     *
     * @param text the same as plain text
     */
    public ObjectNode of(Reply reply, String text) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("command", reply.command());
        json.put("text", text);
        ArrayNode shown = json.putArray("posts");
        reply.posts().forEach(view -> shown.add(post(view)));
        reply.paging()
                .ifPresent(paging -> json.put("page", paging.page())
                        .put("pages", paging.pages())
                        .put("total", paging.total()));
        if (!reply.series().isEmpty()) {
            ArrayNode series = json.putArray("series");
            reply.series().forEach(each -> series.add(series(each)));
        }
        if (!reply.tags().isEmpty()) {
            ArrayNode tags = json.putArray("tags");
            reply.tags().forEach(tag -> tags.addObject().put("name", tag.name()).put("posts", tag.posts()));
        }
        reply.citation().ifPresent(cited -> cite(cited, json));
        reply.summary().ifPresent(summary -> SummaryJson.put(summary, json));
        reply.answer().ifPresent(answer -> json.set("answer", AnswerJson.of(answer, blog)));
        reply.status().ifPresent(status -> json.set("status", StatusJson.of(status, blog)));
        reply.settings().ifPresent(settings -> json.set("settings", settings(settings)));
        if (!reply.subscriptions().isEmpty()) {
            ArrayNode subscriptions = json.putArray("subscriptions");
            reply.subscriptions().forEach(each -> subscriptions.add(subscription(each)));
        }
        ArrayNode suggestions = json.putArray("suggestions");
        reply.suggestions().forEach(suggestions::add);
        ArrayNode buttons = json.putArray("buttons");
        reply.buttons()
                .forEach(button ->
                        buttons.addObject().put("label", button.label()).put("command", button.command()));
        reply.failure()
                .ifPresent(failure ->
                        json.putObject("error").put("code", failure.code()).put("message", failure.message()));
        return json;
    }

    private static ObjectNode settings(SettingsView settings) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("language", settings.language().code())
                .put("digest", settings.digest())
                .put("quiet", settings.quiet())
                .put("zone", settings.zone())
                .put("silent", settings.silent())
                .put("lines", settings.lines())
                .put("history", settings.history())
                .put("remembered", settings.remembered());
        settings.stopped().forEach(reason -> json.withArray("/stopped").add(reason));
        return json;
    }

    private static ObjectNode subscription(SubscriptionView view) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("number", view.number())
                .put("target", view.target())
                .put("label", view.label())
                .put("paused", view.paused());
    }

    private static void cite(CitationView cited, ObjectNode json) {
        json.put("citation", cited.citation().text());
        if (!cited.citation().bibtex().isEmpty()) {
            json.put("bibtex", cited.citation().bibtex());
        }
        if (!cited.fromBlog()) {
            json.put("remark", NOT_FROM_BLOG);
        }
    }

    private ObjectNode post(PostView view) {
        ObjectNode json = posts.of(view.post(), view.series(), view.snippet());
        view.reason().ifPresent(reason -> json.put("reason", reason));
        return json;
    }

    private static ObjectNode series(Series series) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", series.name());
        json.put("posts", series.parts().size());
        List<LocalDate> days = series.parts().stream()
                .flatMap(part -> part.post().day().stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        if (!days.isEmpty()) {
            json.put("first", days.get(0).toString());
            json.put("last", days.get(days.size() - 1).toString());
        }
        return json;
    }
}
