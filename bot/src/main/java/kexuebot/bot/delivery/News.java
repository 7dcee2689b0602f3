package kexuebot.bot.delivery;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.library.PostStore.Change;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.library.Revision.Aspect;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;

/**
 * Tells, at a moment, what is news to subscribers from what is stored silently, so that neither a first run nor a
 * restored backup, a long outage or a post with a new date announces the past.
 *
 * @param complete whether the blog was ever known completely: before, everything is new to us alone
 * @param upToDate whether the blog was looked at since a backup was restored, if one ever was
 */
public record News(Instant now, boolean complete, boolean upToDate) {
    private static final ZoneOffset BLOG_TIME = ZoneOffset.ofHours(8);

    /** Days back that are still news; corrections, as long after the announcement. */
    private static final int RECENT_DAYS = 7;

    /** Days ahead that a clock or a zone may be wrong by. */
    private static final int EARLY_DAYS = 1;

    /** How long a post that only lists show waits for its page, which tells tags and more. */
    static final Duration UNREAD = Duration.ofHours(1);

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    public News {
        Objects.requireNonNull(now);
    }

    /**
     * What is remembered of earlier looks and restores decides.
     *
     * @param complete when the blog was first or last known completely
     * @param lastLook when it was last looked at
     * @param restored when a backup was last restored
     */
    public static News at(
            Instant now, Optional<Instant> complete, Optional<Instant> lastLook, Optional<Instant> restored) {
        boolean upToDate =
                restored.isEmpty() || lastLook.filter(restored.get()::isBefore).isPresent();
        return new News(now, complete.isPresent(), upToDate);
    }

    /** From when on a post may be told whose number was not known before; empty for one that is stored silently. */
    public Optional<Instant> ready(StoredPost added) {
        boolean isNews = complete
                && upToDate
                && added.sightings().id().isPresent()
                && !added.tracking().isRemoved()
                && isRecent(added, now);
        return isNews ? Optional.of(isRead(added) ? now : now.plus(UNREAD)) : Optional.empty();
    }

    /** Whether the post's page was read whole, so that nothing is left to wait for. */
    public boolean isRead(StoredPost post) {
        return post.tracking().read().isPresent();
    }

    /**
     * Whether the post's date makes it news when it is first seen. Some lists show no year: then it is the nearest one.
     */
    public boolean isRecent(StoredPost post, Instant seen) {
        LocalDate today = seen.atOffset(BLOG_TIME).toLocalDate();
        return post.sightings().date().stream()
                .flatMap(date -> days(date, today.getYear()))
                .anyMatch(day -> isRecent(day, today));
    }

    private static Stream<LocalDate> days(PartialDate date, int year) {
        return date.full()
                .map(Stream::of)
                .orElseGet(() -> IntStream.rangeClosed(year - 1, year + 1)
                        .filter(date.day()::isValidYear)
                        .mapToObj(date.day()::atYear));
    }

    private static boolean isRecent(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusDays(RECENT_DAYS)) && !day.isAfter(today.plusDays(EARLY_DAYS));
    }

    /** Whether a message that announced a post, first seen then, is still corrected. */
    public boolean isCorrectable(Instant announced) {
        return !announced.isBefore(now.minus(Duration.ofDays(RECENT_DAYS)));
    }

    /** Whether readers see another title or excerpt; another text, date or tag is none of an announcement's. */
    public boolean isCorrection(Change change) {
        return change.revision()
                .map(Revision::before)
                .filter(before -> isCorrection(before, change.post()))
                .isPresent();
    }

    private static boolean isCorrection(Map<Aspect, String> before, StoredPost after) {
        Post post = after.sightings().post(Optional.empty());
        return differs(before.get(Aspect.TITLE), post.title())
                || differs(before.get(Aspect.EXCERPT), PlainText.source(post.excerpt()));
    }

    private static boolean differs(String before, String after) {
        return before != null && !folded(before).equals(folded(after));
    }

    /** Without white space, width and case. */
    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(plain).replaceAll("");
    }
}
