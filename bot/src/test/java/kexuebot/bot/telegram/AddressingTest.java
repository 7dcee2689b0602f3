package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressingTest {

    private static final Me ME = new Me(42, "Our_bot");

    private static Incoming.Said said(String where, String text, long repliesTo, boolean forwarded) {
        return new Incoming.Said(
                new Incoming.Place(1, Incoming.Kind.valueOf(where.toUpperCase(Locale.ROOT)), OptionalInt.empty()),
                new Incoming.Speaker("7", Optional.empty()),
                1,
                text,
                repliesTo == 0 ? OptionalLong.empty() : OptionalLong.of(repliesTo),
                forwarded);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "silent",
            value = {
                "private, 低秩,               0,  低秩,            true",
                "private, /search 低秩,       0,  /search 低秩,    true",
                "private, /search@our_bot x,  0,  /search x,       true",
                "private, /search@other_bot x,0,  /search x,       true",
                "private, mail me@our_bot,    0,  mail me@our_bot, true",
                "group,   低秩,               0,  silent,          false",
                "group,   低秩,               42, 低秩,            true",
                "group,   低秩,               8,  silent,          false",
                "group,   /latest,            0,  /latest,         false",
                "group,   /latest,            42, /latest,         true",
                "group,   /latest@OUR_BOT,    0,  /latest,         true",
                "group,   /latest@our_bot2,   42, silent,          false",
                "group,   @our_bot hello,     0,  silent,          false",
                "channel, 低秩,               0,  silent,          false",
                "channel, /latest,            0,  silent,          false",
                "channel, /latest@our_bot,    0,  /latest,         true",
                "channel, /subscribe@other_bot x, 0, silent,       false",
                "channel, /subscribe 低秩,    0,  /subscribe 低秩, false",
                "channel, /Unsubscribe,       0,  /Unsubscribe,    false",
                "channel, /subscriptions,     0,  /subscriptions,  false",
                "channel, /settings digest,   0,  /settings digest,false",
                "channel, /mute 9948,         0,  /mute 9948,      false",
                "channel, /forget,            0,  /forget,         false",
                "channel, /subscribe-not,     0,  silent,          false",
            })
    void takes_what_is_meant_for_it(String where, String text, long repliesTo, String line, boolean certain) {
        Optional<Addressing> addressing = Addressing.of(said(where, text, repliesTo, false), ME);

        assertThat(addressing).isEqualTo(Optional.ofNullable(line).map(l -> new Addressing(l, certain)));
    }

    @ParameterizedTest
    @CsvSource({"group, /latest, false", "private, /latest, true", "channel, /subscribe, false"})
    void a_forwarded_command_is_no_call_where_many_read_it(String where, String text, boolean taken) {
        assertThat(Addressing.of(said(where, text, 0, true), ME).isPresent()).isEqualTo(taken);
    }
}
