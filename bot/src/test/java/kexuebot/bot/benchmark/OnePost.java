package kexuebot.bot.benchmark;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.delivery.Composer;
import kexuebot.bot.delivery.Matching;
import kexuebot.bot.delivery.Parcel;
import kexuebot.bot.delivery.Wants;
import kexuebot.bot.proof.Population;
import kexuebot.bot.storage.Database;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/** A catalog of one post, which is to be announced, for parts of the program that are measured by themselves. */
final class OnePost implements Composer, Matching {
    private static final Post POST = GeneratedPosts.of(500).get(499);

    private final Reply reply = Reply.to(new Invocation("post", "", 1, Language.ZH, Asker.TERMINAL))
            .part(Part.line("https://kexue.fm/archives/" + POST.id().orElseThrow()))
            .build();

    /** Stores readers who want all posts, and that the post is news for them. */
    static void store(Path data, int readers, Instant now) {
        Population.readers(readers).store(data);
        try (Database database = Database.open(data)) {
            database.jdbi()
                    .useHandle(handle -> handle.execute(
                            "INSERT INTO announcement (post, kind, seen_at, ready_at, spread_to)"
                                    + " VALUES (?, 'POST', ?, ?, 0)",
                            POST.id().orElseThrow().value(),
                            now.toEpochMilli(),
                            now.toEpochMilli()));
        }
    }

    Wants wants() {
        Snapshot snapshot = Snapshot.of(List.of(POST));
        return new Wants(() -> snapshot, this);
    }

    @Override
    public Predicate<Target> of(Post post, Optional<Series> series) {
        return Target::isAll;
    }

    @Override
    public Optional<Reply> compose(Parcel parcel, Language language, boolean lines) {
        return Optional.of(reply);
    }
}
