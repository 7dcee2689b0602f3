package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.Parcel;
import org.junit.jupiter.api.Test;

/** What every database must do for deliveries that go together. */
abstract class OutboxDigestContract extends OutboxContract {

    @Test
    void posts_of_a_digest_go_together_oldest_announcement_first() {
        planDigest(ALICE, NOW, 9, 3);
        plan(ALICE, NOW.plusMillis(1), 4);
        planDigest(topic(ALICE, 7), NOW.plusMillis(2), 5);
        planDigest(ALICE, NOW.plusSeconds(1), 6);

        assertThat(due(NOW)).containsExactly(Parcel.digest(ALICE, posts(9, 3), 1));
        Parcel parcel = claimOne(NOW);
        outbox.sent(parcel, 12, NOW);
        assertThat(List.of(9, 3))
                .allSatisfy(
                        post -> assertThat(rows.state(ALICE, post, Kind.POST)).isEqualTo("sent 1 message 12"));
        assertThat(due(NOW.plusMillis(2))).extracting(Parcel::posts).containsExactly(posts(4));
    }

    @Test
    void a_digest_has_ten_posts_at_most_and_the_others_follow() {
        planDigest(ALICE, NOW, IntStream.rangeClosed(1, 12).toArray());
        Parcel first = claimOne(NOW);
        outbox.sent(first, 1, NOW);

        assertThat(first.posts()).isEqualTo(posts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        assertThat(due(NOW)).containsExactly(Parcel.digest(ALICE, posts(11, 12), 1));
    }

    @Test
    void a_digest_that_may_have_arrived_is_the_same_again() {
        planDigest(ALICE, NOW, 1, 2);
        outbox.unknown(claimOne(NOW), LEASE, "no answer");
        planDigest(ALICE, LEASE, 3);

        assertThat(due(LEASE)).containsExactly(Parcel.digest(ALICE, posts(1, 2), 2));
    }

    @Test
    void of_a_digest_what_is_still_wanted_is_claimed() {
        planDigest(ALICE, NOW, 1, 2, 3);
        List<Parcel> seen = due(NOW);
        rows.execute("DELETE FROM delivery WHERE post = 2");

        assertThat(outbox.claim(seen, LEASE)).containsExactly(Parcel.digest(ALICE, posts(1, 3), 1));
        assertThat(Set.of(1, 3))
                .allSatisfy(
                        post -> assertThat(rows.state(ALICE, post, Kind.POST)).isEqualTo("sending 1"));
    }
}
