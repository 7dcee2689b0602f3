package kexuebot.bot.command;

import kexuebot.bot.chat.Language;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.recommend.Recommendation;

/** Why a post is recommended, in words. */
record RecommendationText(PostText text) {
    /** Enough to know a title by, in a line with other facts. */
    private static final int TITLE = 40;

    String of(Recommendation.Reason reason) {
        Language language = text.language();
        if (reason instanceof Recommendation.NextPart next) {
            String series = SeriesText.name(next.series());
            return language.pick("《" + series + "》的下一篇", "next for you in “" + series + "”");
        }
        if (reason instanceof Recommendation.Reading reading) {
            return language.pick("因为你在读" + quoted(reading.read()), "because you read " + quoted(reading.read()));
        }
        if (reason instanceof Recommendation.Liked liked) {
            return language.pick("因为你赞过" + quoted(liked.liked()), "because you liked " + quoted(liked.liked()));
        }
        if (reason instanceof Recommendation.Followed followed) {
            String name = Untrusted.line(followed.name());
            return language.pick("你关注了 " + name, "you follow " + name);
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
