package kexuebot.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Receipt;
import kexuebot.bot.subscription.Stop;

/**
 * What a call means that failed on the way to a place. The API has no codes of its own for most of it, only words
 * behind 400 and 403.
 */
final class Refusals {

    static final Duration SOON = Duration.ofSeconds(1);

    /** A token is not made good in seconds. */
    static final Duration TOKEN = Duration.ofMinutes(1);

    private static final int WHY = 200;

    /** Words of the server, in lower case, and what they mean. The first that fits counts. */
    private record Rule(Stop.Reason reason, List<String> words) {
        private static Rule of(Stop.Reason reason, String... words) {
            return new Rule(reason, List.of(words));
        }

        private boolean fits(String said) {
            return words.stream().anyMatch(said::contains);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(Stop.Reason.BLOCKED, "blocked by the user", "user is deactivated", "initiate conversation"),
            Rule.of(Stop.Reason.LEFT, "was kicked", "not a member", "channel_private"),
            Rule.of(
                    Stop.Reason.GONE,
                    "chat not found",
                    "peer_id_invalid",
                    "chat_id_invalid",
                    "channel_invalid",
                    "user not found",
                    "group is deactivated",
                    "chat was deactivated",
                    "chat was deleted"),
            Rule.of(Stop.Reason.TOPIC_GONE, "thread not found", "topic_deleted", "topic_id_invalid"),
            Rule.of(Stop.Reason.TOPIC_CLOSED, "topic_closed", "topic closed", "topic is closed"),
            Rule.of(
                    Stop.Reason.NO_RIGHTS,
                    "not enough rights",
                    "have no rights",
                    "need administrator rights",
                    "chat_write_forbidden",
                    "chat_admin_required",
                    "chat_restricted",
                    "chat_send_plain_forbidden"));

    private static final Set<Stop.Reason> OF_TOPICS = Set.of(Stop.Reason.TOPIC_GONE, Stop.Reason.TOPIC_CLOSED);

    private Refusals() {}

    /** Of a call that brought no result and did not move the chat. */
    static Receipt receipt(CallFailed failure, Place place) {
        String why = TextCutter.shorten(failure.getMessage(), WHY);
        if (failure.kind() == CallFailed.Kind.ACCEPTED) {
            return new Receipt.SentUnseen();
        } else if (failure.kind() == CallFailed.Kind.UNKNOWN) {
            return new Receipt.Unknown(why);
        } else if (failure.kind() == CallFailed.Kind.NOT_TAKEN || failure.code() >= 500) {
            return new Receipt.NotNow(SOON, why);
        } else if (failure.flooded()) {
            return new Receipt.Flooded(atLeast(SOON, failure.retryAfter()));
        } else if (failure.tokenUnknown()) {
            return new Receipt.NotNow(TOKEN, why);
        }
        return stop(failure, place)
                .<Receipt>map(reason -> new Receipt.Stopped(reason, why))
                .orElseGet(() -> new Receipt.Refused(why));
    }

    private static Duration atLeast(Duration least, Duration time) {
        return time.compareTo(least) < 0 ? least : time;
    }

    private static Optional<Stop.Reason> stop(CallFailed failure, Place place) {
        Optional<Stop.Reason> said = RULES.stream()
                .filter(rule -> rule.fits(words(failure)))
                .map(Rule::reason)
                .findFirst()
                // a topic that has no number cannot be stopped without its whole chat
                .filter(reason -> place.topic().isPresent() || !OF_TOPICS.contains(reason));
        return failure.code() == 403 ? said.or(() -> Optional.of(forbidden(place))) : said;
    }

    // whatever the words: it is not going to be allowed by itself
    private static Stop.Reason forbidden(Place place) {
        boolean person = ChatIds.number(place.chat()).stream().anyMatch(id -> id > 0);
        return person ? Stop.Reason.BLOCKED : Stop.Reason.NO_RIGHTS;
    }

    /** Whether an edit failed only because the message is that way already. */
    static boolean isSameAlready(CallFailed failure) {
        return failure.code() == 400 && words(failure).contains("message is not modified");
    }

    /** Whether the server finds fault with markup or buttons, and so may take the plain text. */
    static boolean isAboutMarkup(CallFailed failure) {
        String words = words(failure);
        return failure.code() == 400
                && (words.contains("can't parse") || words.contains("button") || words.contains("url"));
    }

    private static String words(CallFailed failure) {
        return failure.getMessage().toLowerCase(Locale.ROOT);
    }
}
