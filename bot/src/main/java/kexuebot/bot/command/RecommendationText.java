package kexuebot.bot.command;

import kexuebot.bot.chat.Language;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.recommend.Recommendation;

/**
 * Why a post is recommended, in words.
 *
 * @param shared whether several people read it: it may have been another one who read and liked
 */
record RecommendationText(PostText text, boolean shared) {
    /** Enough to know a title by, in a line with other facts. */
    private static final int TITLE = 40;

    String of(Recommendation.Reason reason) {
        Language language = text.language();
        if (reason instanceof Recommendation.NextPart next) {
            String series = SeriesText.name(next.series());
            return language.pick("《" + series + "》的下一篇", "next for you in “" + series + "”");
        }
        if (reason instanceof Recommendation.Reading reading) {
            String title = quoted(reading.read());
            return shared
                    ? language.pick("因为这里读过" + title, "because of " + title + ", opened here")
                    : language.pick("因为你在读" + title, "because you read " + title);
        }
        if (reason instanceof Recommendation.Found found) {
            return language.pick("因为你搜到过" + quoted(found.found()), "because you found " + quoted(found.found()));
        }
        if (reason instanceof Recommendation.Liked liked) {
            String title = quoted(liked.liked());
            return shared
                    ? language.pick("因为这里赞过" + title, "because of " + title + ", liked here")
                    : language.pick("因为你赞过" + title, "because you liked " + title);
        }
        if (reason instanceof Recommendation.Followed followed) {
            String name = Untrusted.line(followed.name());
            return shared
                    ? language.pick("这里关注了 " + name, "followed here: " + name)
                    : language.pick("你关注了 " + name, "you follow " + name);
        }
        return plain(reason, language);
    }

    private static String plain(Recommendation.Reason reason, Language language) {
        if (reason instanceof Recommendation.Popular) {
            return language.pick("很多人读过", "widely read");
        }
        return reason instanceof Recommendation.Fresh
                ? language.pick("新文章", "new")
                : language.pick("换个口味", "for a change");
    }

    private String quoted(Post post) {
        String title = Shortened.to(TITLE, text.title(post));
        return text.language().pick("《" + title + "》", "“" + title + "”");
    }
}
