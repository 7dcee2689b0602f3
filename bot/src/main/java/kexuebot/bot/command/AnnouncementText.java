package kexuebot.bot.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.delivery.Composer;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.Parcel;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.PostId;

/** Writes announcements of new posts, one by one and in digests. */
public final class AnnouncementText implements Composer {
    /** The name of these replies, where others have that of their command. */
    static final String NAME = "announcement";

    /** Only a bound for memory: far more than there are different messages at a time. */
    private static final int MOST_KEPT = 1_000;

    private final Catalog catalog;
    private final Set<String> commands;
    private final Cache<Content, Reply> written =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** All that a message is made from. */
    record Content(List<NewsItem> news, boolean digest, boolean lines, Language language) {
        Content {
            news = List.copyOf(news);
        }
    }

    /** @param commands names of those there are: a button for another is left out */
    public AnnouncementText(Catalog catalog, Set<String> commands) {
        this.catalog = catalog;
        this.commands = Set.copyOf(commands);
    }

    @Override
    public Optional<Reply> compose(Parcel parcel, Language language, boolean lines) {
        PostText text = PostText.of(catalog, language);
        List<NewsItem> news = parcel.shown().stream()
                .flatMap(id -> news(id, parcel, text).stream())
                .toList();
        return news.isEmpty()
                ? Optional.empty()
                : Optional.of(written.get(content(news, parcel.digest(), lines, language), made -> write(made, text)));
    }

    private static Optional<NewsItem> news(PostId id, Parcel parcel, PostText text) {
        boolean corrected = parcel.kind() == Kind.CORRECTION && parcel.posts().contains(id);
        boolean revised = corrected || parcel.revised().contains(id);
        return text.snapshot().post(id).map(post -> NewsItem.of(post, revised, text));
    }

    /** A message of one post alone is the same with lines and without. */
    private static Content content(List<NewsItem> news, boolean digest, boolean lines, Language language) {
        return new Content(news, digest, digest && lines, language);
    }

    private Reply write(Content content, PostText text) {
        List<NewsItem> news = content.news();
        return content.digest()
                ? digest(news, content.lines() ? DigestLines.of(news, text) : DigestLines.NONE, text)
                : Lengths.fitting(Lengths.OF_ONE, lengths -> new NewsText(text, lengths).alone(news.get(0), commands));
    }

    private static Reply digest(List<NewsItem> news, DigestLines lines, PostText text) {
        return Lengths.fitting(Lengths.OF_MANY, lengths -> new DigestText(text, lengths, lines).of(news));
    }
}
