package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.AnswerView;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.PostView;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Findings;
import kexuebot.catalog.search.Passage;
import kexuebot.catalog.search.Query;

/**
 * How passages read as the answer to a question.
 *
 * @param question in one clean line
 */
record PassagesText(PostText text, String question) {
    /** In code points. */
    private static final int LONGEST_ECHO = 60;

    private static final int MOST_SUGGESTED = 3;

    Reply reply(AnswerView answer, Invocation invocation) {
        Reply.Builder reply = Reply.to(invocation).part(heading()).answer(answer);
        if (answer.passages().isEmpty()) {
            nothing(reply);
        } else {
            passages(answer.passages(), reply);
        }
        return reply.build();
    }

    Part heading() {
        String asked = Shortened.to(LONGEST_ECHO, question);
        return Part.heading(text.language().pick("问：" + asked, "Q: " + asked));
    }

    /** The numbered passages, whose words they are, and how to go on. @param passages at least one */
    void passages(List<Passage> passages, Reply.Builder reply) {
        for (int i = 0; i < passages.size(); i++) {
            add(i + 1, passages.get(i), reply);
        }
        notes(passages).forEach(note -> reply.part(Part.note(note)));
        Language language = text.language();
        ShortButton.add(
                language.pick("摘要", "Summary"),
                text.line("summary", passages.get(0).post()),
                reply);
        ShortButton.add(language.pick("搜索", "Search"), search(), reply);
    }

    private void add(int number, Passage passage, Reply.Builder reply) {
        Post post = passage.post();
        PostView view = new PostView(post, text.snapshot().seriesOf(post), passage.content(), Optional.empty());
        String place = PostText.joined(
                List.of(text.date(post), passage.heading().map(Untrusted::line).filter(words -> !words.isEmpty())));
        List<List<Inline>> details =
                place.isEmpty() ? List.of(quoted(passage)) : List.of(List.of(Inline.text(place)), quoted(passage));
        List<Inline> title = List.of(Inline.text(text.title(post)));
        reply.part(new Part.Item(OptionalInt.of(number), title, text.link(post), details))
                .post(view);
    }

    private List<Inline> quoted(Passage passage) {
        return isOurs(passage) ? ours(passage) : passage.content();
    }

    /** In the language of the reply, which need not be that of the question. */
    private List<Inline> ours(Passage passage) {
        List<Inline> words = new ArrayList<>(text.ours(passage.post())
                .filter(ours -> !PostText.isFrom(ours, passage.content()))
                .map(ours -> List.of(Inline.text(ours)))
                .orElse(passage.content()));
        words.add(0, Inline.text(text.language().pick("提要：", "In short: ")));
        return words;
    }

    private static boolean isOurs(Passage passage) {
        return passage.paragraph() == 0;
    }

    private List<String> notes(List<Passage> passages) {
        Language language = text.language();
        List<String> notes = new ArrayList<>();
        if (!passages.stream().allMatch(PassagesText::isOurs)) {
            notes.add(language.pick("引文是文章的原话。", "The quotations are the posts' own words."));
        }
        if (passages.stream().anyMatch(PassagesText::isOurs)) {
            notes.add(language.pick("“提要”是机器人写的，不是原文。", "“In short” lines are the bot's own words."));
        }
        unread().ifPresent(notes::add);
        notes.add(language.pick("发送编号打开", "Send a number to open it"));
        return notes;
    }

    /** That there is no answer, and what is nearest to the question. */
    void nothing(Reply.Builder reply) {
        List<Post> nearest = nearest();
        reply.part(Part.line(mayBeIn(nearest) ? notRead() : none()));
        Suggestions.titles(nearest, "post", reply, text);
        unread().ifPresent(note -> reply.part(Part.note(note)));
        ShortButton.add(text.language().pick("搜索", "Search"), search(), reply);
    }

    private String none() {
        return text.language().pick("博客里没有找到。", "The blog does not say.");
    }

    private String notRead() {
        return text.language()
                .pick(
                        "博客里没有找到能引用的话；也许在下面的文章里，正文还没有读到。",
                        "There is nothing to quote; it may be in a post below whose text was not read yet.");
    }

    /** Whether a post that fits the question has a text that nobody has looked into. */
    private boolean mayBeIn(List<Post> nearest) {
        return text.catalog().findings(Query.words(question)).fit() == Findings.Fit.ALL
                && nearest.stream().anyMatch(post -> post.text().isNone());
    }

    /** What a search finds that has all that is asked for, else titles that are like the question. */
    private List<Post> nearest() {
        Findings findings = text.catalog().findings(Query.words(question));
        return findings.fit() == Findings.Fit.ALL && !findings.posts().isEmpty()
                ? findings.posts().stream().limit(MOST_SUGGESTED).toList()
                : text.catalog().closestTitles(question, MOST_SUGGESTED);
    }

    /** Says what could not be read for the answer. */
    private Optional<String> unread() {
        boolean none = text.snapshot().newestFirst().stream()
                .allMatch(post -> post.text().isNone());
        return none
                ? Optional.of(
                        text.language()
                                .pick(
                                        "文章的正文还没有读，只在标题、摘录和提要里找；sync 读博客可补上。",
                                        "No texts are read yet: only titles, excerpts and abstracts were searched; sync reads the blog."))
                : Known.textsNote(text.snapshot(), text.language());
    }

    private String search() {
        return QueryText.line(Query.words(question));
    }
}
