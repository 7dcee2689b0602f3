package kexuebot.bot.command;

import java.util.Optional;
import java.util.function.Predicate;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;

/** Fields that are known of some posts only as long as not all pages were read; a reply that depends on one says so once. */
enum Known {
    READERS(new LocalText("阅读数", "Readers"), post -> post.readers().isPresent()),
    TAGS(new LocalText("标签", "Tags"), post -> isRead(post) || !post.tags().isEmpty()),
    CATEGORY(
            new LocalText("分类", "Categories"),
            post -> isRead(post) || !post.category().isEmpty());

    /** Before the first is read nobody expects any, so that this is said only in between. */
    static Optional<String> textsNote(Snapshot snapshot, Language language) {
        int all = snapshot.newestFirst().size();
        long read = snapshot.newestFirst().stream().filter(Known::isRead).count();
        return read == 0 || read == all
                ? Optional.empty()
                : Optional.of(language.pick(
                        all + " 篇里 " + read + " 篇的正文已读，其余只搜了标题和摘录。",
                        "Texts of " + read + " of " + all
                                + " posts are read; of the others, titles and excerpts were searched."));
    }

    private final LocalText what;
    private final Predicate<Post> known;

    Known(LocalText what, Predicate<Post> known) {
        this.what = what;
        this.known = known;
    }

    /** Whether its page was read: then what it does not have is known too. */
    private static boolean isRead(Post post) {
        return !post.text().isNone();
    }

    /** For how many posts this is known and how to learn more; empty when it is known for all. */
    Optional<String> note(Snapshot snapshot, Language language) {
        int all = snapshot.newestFirst().size();
        long count = snapshot.newestFirst().stream().filter(known).count();
        return count == all ? Optional.empty() : Optional.of(note(count, all, language));
    }

    private String note(long count, int all, Language language) {
        String field = what.in(language);
        return language.pick(
                all + " 篇里 " + count + " 篇的" + field + "已知；sync 读博客可补上。",
                field + " known for " + count + " of " + all + " posts; sync reads the others.");
    }
}
