package kexuebot.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import kexuebot.bot.subscription.Stop;

/** Reads what the bot's own membership of a chat lets it do. */
final class Membership {

    private Membership() {}

    /** @param member what the bot is in the chat from now on */
    static Incoming read(Incoming.Place place, JsonNode member) {
        Optional<Stop.Reason> gone = Optional.of(place.isPrivate() ? Stop.Reason.BLOCKED : Stop.Reason.LEFT);
        return switch (member.path("status").asText()) {
            case "left", "kicked" -> new Incoming.Standing(place, gone);
            case "restricted" ->
                new Incoming.Standing(
                        place, isTrue(member, "is_member") ? unless(isTrue(member, "can_send_messages")) : gone);
            case "member" -> new Incoming.Standing(place, unless(!place.isChannel()));
            case "administrator" ->
                new Incoming.Standing(place, unless(!place.isChannel() || isTrue(member, "can_post_messages")));
            default -> new Incoming.Other("a membership of unknown kind");
        };
    }

    private static boolean isTrue(JsonNode member, String right) {
        return member.path(right).asBoolean();
    }

    private static Optional<Stop.Reason> unless(boolean mayPost) {
        return mayPost ? Optional.empty() : Optional.of(Stop.Reason.NO_RIGHTS);
    }
}
