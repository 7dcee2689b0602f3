package kexuebot.bot.command;

import java.util.Optional;
import java.util.function.Predicate;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;

/** Fields that offline knowledge has for some posts only; a reply that depends on one says so once. */
enum Known {
    READERS(
            new LocalText("阅读数", "Readers"),
            new LocalText("列表页", "list pages"),
            post -> post.readers().isPresent()),
    TAGS(
            new LocalText("标签", "Tags"),
            new LocalText("文章页", "post pages"),
            post -> !post.tags().isEmpty()),
    CATEGORY(
            new LocalText("分类", "Categories"),
            new LocalText("文章页", "post pages"),
            post -> !post.category().isEmpty());

    private final LocalText what;
    private final LocalText pages;
    private final Predicate<Post> known;

    Known(LocalText what, LocalText pages, Predicate<Post> known) {
        this.what = what;
        this.pages = pages;
        this.known = known;
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
                all + " 篇里 " + count + " 篇的" + field + "已知；用 import 读入保存的" + pages.chinese() + "可补上。",
                field + " known for " + count + " of " + all + " posts; import saved " + pages.english()
                        + " to add more.");
    }
}
