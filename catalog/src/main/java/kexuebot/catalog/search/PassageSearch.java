package kexuebot.catalog.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Abstract;
import kexuebot.catalog.post.Post;

/** Finds the places of texts that answer a question, in the posts that a search for it finds. Safe for threads. */
final class PassageSearch {
    /** So many of the best posts are read; each may have tens of thousands of characters. */
    private static final int MOST_POSTS = 12;

    private static final int LONGEST_QUESTION = Words.LONGEST_KEY;
    private static final Pattern TODAY =
            Pattern.compile("今天|今日|今晚|明天|明日|后天|昨天|(?i)\\b(?:today|tonight|tomorrow|yesterday)\\b");
    /** Which side of the topic is asked for; an answer need not name it. */
    private static final Pattern ASPECT = Pattern.compile("的?(?:有(?:什么|哪些|何))?的?"
            + "(?:好处|优点|优势|坏处|缺点|缺陷|不足|作用|用处|意义|含义|意思|原理|例子|定义|关系|联系)"
            + "(?:是什么|是啥|有哪些|在哪里|吗|呢)?[？?！!。\\s]*$");

    private final TopicReader topics;
    private final Analysis analysis;
    private final WholeTexts texts;

    PassageSearch(TopicReader topics, Analysis analysis, WholeTexts texts) {
        this.topics = topics;
        this.analysis = analysis;
        this.texts = texts;
    }

    /** A post as the search found it. */
    record Scored(Post post, double score) {}

    /**
     * Up to {@code limit}, the best first.
     *
     * @param found by the search for the question, the best first; asked only if the question is about something
     */
    List<Passage> passages(String question, Supplier<Stream<Scored>> found, int limit) {
        String asked = question.substring(0, Math.min(question.length(), LONGEST_QUESTION));
        Topic topic = topics.topic(
                ASPECT.matcher(TODAY.matcher(asked).replaceAll(" ")).replaceAll(""));
        if (topic.wanted().isEmpty() || topics.isStrange(topic, asked)) {
            return List.of();
        }
        PassageFinder finder =
                new PassageFinder(topic, Manner.of(asked), TODAY.matcher(asked).find());
        List<Scored> posts = found.get()
                .filter(each -> isKnown(each.post()))
                .limit(MOST_POSTS)
                .toList();
        List<Quotable> all = posts.stream()
                .flatMap(each -> finder.in(each.post(), stretches(each.post(), asked), rank(each, posts)).stream())
                .toList();
        return PassageChoice.of(all, limit).stream()
                .map(each -> each.passage(spans(each, topic)))
                .toList();
    }

    /** Of what was found by sound or id alone, all are equal. */
    private static double rank(Scored post, List<Scored> all) {
        double best = all.get(0).score();
        return best > 0 ? Math.max(0, Math.min(1, post.score() / best)) : 1;
    }

    /** Whether there is more of it than its title. */
    private static boolean isKnown(Post post) {
        return !post.text().isNone()
                || !opening(post).isEmpty()
                || post.abstracts().isPresent();
    }

    private static Document opening(Post post) {
        return post.excerpt().isEmpty() ? post.details().opening() : post.excerpt();
    }

    /** Of the text, else of its beginning and our words about it. */
    private List<Stretch> stretches(Post post, String question) {
        Document text = texts.of(post);
        return text.isEmpty()
                ? Stream.concat(
                                Stretches.of(opening(post)).stream(),
                                post.abstracts().map(ours -> ours(ours, question)).stream())
                        .toList()
                : Stretches.of(text);
    }

    /** In the language of the question. */
    private static Stretch ours(Abstract ours, String question) {
        boolean chinese = question.codePoints().anyMatch(Character::isIdeographic);
        Inline words = Inline.text(chinese ? ours.chinese() : ours.english());
        return Stretch.of(Optional.empty(), 0, List.of(words));
    }

    private List<Span> spans(Quotable quotable, Topic topic) {
        List<Wording> wordings = topic.wordings();
        return wordings.isEmpty()
                ? List.of()
                : Span.find(analysis.atoms(quotable.stretch().line().text()), wordings);
    }
}
