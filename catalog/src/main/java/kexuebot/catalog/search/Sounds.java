package kexuebot.catalog.search;

import java.util.List;
import java.util.function.Function;
import kexuebot.catalog.post.Post;

/** Finds titles by their sound where nobody writes what was asked for. Safe for threads. */
final class Sounds {
    private final List<Post> posts;
    private volatile Pinyin pinyin;

    Sounds(List<Post> posts) {
        this.posts = posts;
    }

    /** How much each post's title sounds like the words, 0 to 1; by their letters, else by their characters. */
    double[] of(Words words, String text) {
        double[] worths = new double[posts.size()];
        Pinyin titles = pinyin();
        boolean isLatin = words.phrases().stream().noneMatch(Phrase::cjk);
        hear(worths, text, isLatin ? titles::find : titles::soundingLike);
        return worths;
    }

    private static void hear(double[] worths, String text, Function<String, List<Sounding>> listener) {
        listener.apply(text).forEach(found -> worths[found.title()] = Math.max(worths[found.title()], found.worth()));
    }

    /** Made when it is first needed: few ask so. */
    private Pinyin pinyin() {
        if (pinyin == null) {
            pinyin = Pinyin.of(posts.stream().map(Post::title).toList());
        }
        return pinyin;
    }
}
