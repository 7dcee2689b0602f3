package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Excerpts;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Post;

/** How one new post is told of: in a message of its own, or among others. */
record NewsText(PostText text, Lengths lengths) {

    /** @param commands those that buttons may use */
    Reply alone(NewsItem news, Set<String> commands) {
        Reply.Builder reply = Reply.unasked(AnnouncementText.NAME)
                .opened(text.view(news.post()))
                .part(Part.heading(heading(news)))
                .part(item(news, List.of(facts(news))));
        List<Inline> words = words(news.post());
        if (!words.isEmpty()) {
            reply.part(new Part.Prose(new Document(List.of(new Block.Paragraph(words)))));
        }
        buttons(news, commands, reply);
        return reply.build();
    }

    private String heading(NewsItem news) {
        Optional<String> series = news.part().map(part -> lengths.shortened(part.series()));
        String what = series.map(name -> language().pick("新文章 · " + name + " 更新", "New post in " + name))
                .orElse(language().pick("新文章", "New post"));
        return PostText.joined(List.of(Optional.of(what), revised(news)));
    }

    private Language language() {
        return text.language();
    }

    private Optional<String> revised(NewsItem news) {
        return news.revised() ? Optional.of(language().pick("已修订", "Revised")) : Optional.empty();
    }

    private Part item(NewsItem news, List<List<Inline>> details) {
        List<Inline> title = List.of(Inline.text(lengths.shortened(text.title(news.post()))));
        List<List<Inline>> shown =
                details.stream().filter(line -> !line.isEmpty()).toList();
        return new Part.Item(OptionalInt.empty(), title, text.link(news.post()), shown);
    }

    /** Date, author, place in the series, and a link to the part before. */
    private List<Inline> facts(NewsItem news) {
        Optional<String> author = Optional.of(Untrusted.line(news.post().author()))
                .filter(name -> !name.isEmpty())
                .map(lengths::shortened);
        Optional<String> place = news.part()
                .flatMap(NewsItem.Part::number)
                .map(number -> language().pick("系列 ", "Part ") + number);
        String known = PostText.joined(List.of(text.date(news.post()), author, place));
        List<Inline> facts = new ArrayList<>();
        if (!known.isEmpty()) {
            facts.add(Inline.text(known));
        }
        news.part().flatMap(NewsItem.Part::previous).ifPresent(previous -> {
            facts.add(Inline.text((known.isEmpty() ? "" : " · ") + language().pick("上一篇：", "Previous: ")));
            facts.add(linked(previous));
        });
        return facts;
    }

    private Inline linked(NewsItem.Previous previous) {
        Inline title = Inline.text(lengths.shortened(previous.title()));
        return previous.link()
                .<Inline>map(target -> new Inline.Link(List.of(title), target))
                .orElse(title);
    }

    /** How the author begins; else our words, marked as ours; else nothing. */
    List<Inline> words(Post post) {
        if (lengths.excerpt() == 0) {
            return List.of();
        }
        List<Inline> opening = Excerpts.cut(PostText.knownText(post), lengths.excerpt());
        return opening.isEmpty()
                ? text.ours(post).stream()
                        .map(ours -> language().pick("提要（非原文）：", "In short (the bot's words): ")
                                + Shortened.to(lengths.excerpt(), ours))
                        .map(Inline::text)
                        .toList()
                : opening;
    }

    private void buttons(NewsItem news, Set<String> commands, Reply.Builder reply) {
        button(language().pick("打开", "Open"), "post", news, commands, reply);
        button(language().pick("相关", "Related"), "related", news, commands, reply);
        if (news.numbered()) {
            button(language().pick("静音这个系列", "Mute this series"), "mute", news, commands, reply);
        }
        if (news.post().id().isPresent()) {
            button("👍", "like", news, commands, reply);
            button("👎", "dislike", news, commands, reply);
        }
    }

    private void button(String label, String command, NewsItem news, Set<String> commands, Reply.Builder reply) {
        if (commands.contains(command)) {
            reply.button(label, text.line(command, news.post()));
        }
    }

    /** As an entry of a digest, below the name of its series. */
    Part among(NewsItem news, DigestLines lines) {
        Optional<String> number = news.part().flatMap(NewsItem.Part::number);
        String facts = PostText.joined(List.of(revised(news), text.date(news.post()), number));
        List<Inline> known = facts.isEmpty() ? List.of() : List.of(Inline.text(facts));
        return item(news, List.of(known, lines.of(news.post(), this)));
    }
}
