package kexuebot.catalog.search;

import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Abstract;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.series.Series;

/**
 * A post as it has to be in an index.
 *
 * @param key what the post is known by, whatever else of it changes
 * @param whole a fingerprint over all that is indexed of it; readers are not, for they change at each look
 * @param textless the fingerprint of the same without the whole text; equal to {@code whole} if there is none
 */
record Entry(Post post, Optional<Membership> membership, String key, String whole, String textless) {

    /** A post's place in its series. */
    record Membership(Series series, Series.Part part) {}

    static Entry of(Post post, Optional<Membership> membership, String key) {
        String textless = textless(post, membership);
        String text = post.text().digest();
        String whole = text.isEmpty()
                ? textless
                : new Fingerprint().add(textless).add(text).hex();
        return new Entry(post, membership, key, whole, textless);
    }

    /** For a post without id, what hardly ever changes of it. */
    static String key(Post post) {
        return post.id()
                .map(PostId::toString)
                .orElseGet(() -> new Fingerprint()
                        .add(post.title())
                        .add(post.date().map(Object::toString).orElse(""))
                        .hex());
    }

    private static String textless(Post post, Optional<Membership> membership) {
        Fingerprint print = new Fingerprint()
                .add(post.title())
                .add(post.tags())
                .add(post.category())
                .add(post.date().map(Object::toString).orElse(""))
                .add(PlainText.source(post.excerpt()));
        print.add(post.abstracts().map(Entry::both).orElse(List.of()));
        print.add(membership.map(Entry::place).orElse(List.of()));
        return print.hex();
    }

    private static List<String> both(Abstract ours) {
        return List.of(ours.chinese(), ours.english());
    }

    private static List<String> place(Membership member) {
        return List.of(member.series().name(), member.part().number().toString());
    }
}
