package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import kexuebot.bot.chat.Place;
import kexuebot.bot.command.FoundLists.Found;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.search.Findings.Fit;
import kexuebot.catalog.search.Query;
import org.junit.jupiter.api.Test;

class FoundListsTest {
    private static final Place PLACE = SettingsTalk.PRIVATE.place();
    private static final Query QUERY = Query.words("低秩");
    private static final Found FOUND =
            new Found(List.of(new KnownPost.Numbered(new PostId(9948))), Fit.ALL, Optional.empty());

    private final AtomicLong nanoseconds = new AtomicLong();
    private final FoundLists lists = new FoundLists(nanoseconds::get);

    private void wait(int minutes) {
        nanoseconds.addAndGet(Duration.ofMinutes(minutes).toNanos());
    }

    @Test
    void a_list_is_kept_for_an_hour_after_it_was_last_looked_at() {
        lists.keep(PLACE, QUERY, FOUND);
        wait(59);
        assertThat(lists.of(PLACE, QUERY)).contains(FOUND);
        wait(59);
        assertThat(lists.of(PLACE, QUERY)).contains(FOUND);
        wait(61);
        assertThat(lists.of(PLACE, QUERY)).isEmpty();
    }

    @Test
    void a_list_is_of_one_query_in_one_place() {
        lists.keep(PLACE, QUERY, FOUND);
        assertThat(lists.of(PLACE, QUERY.withOrder(Query.Order.DATE))).isEmpty();
        assertThat(lists.of(new Place(PLACE.chat(), OptionalInt.of(5)), QUERY)).isEmpty();
        assertThat(lists.of(SettingsTalk.GROUP.place(), QUERY)).isEmpty();
    }

    @Test
    void a_chat_is_forgotten_in_all_its_topics() {
        Place topic = new Place(PLACE.chat(), OptionalInt.of(5));
        lists.keep(PLACE, QUERY, FOUND);
        lists.keep(topic, QUERY, FOUND);
        lists.keep(SettingsTalk.GROUP.place(), QUERY, FOUND);
        lists.forget(PLACE.chat());
        assertThat(lists.of(PLACE, QUERY)).isEmpty();
        assertThat(lists.of(topic, QUERY)).isEmpty();
        assertThat(lists.of(SettingsTalk.GROUP.place(), QUERY)).contains(FOUND);
    }

    @Test
    void forget_deletes_what_was_found() {
        SettingsTalk talk = new SettingsTalk();
        talk.memory.found().keep(PLACE, QUERY, FOUND);
        talk.say("/forget");
        assertThat(talk.memory.found().of(PLACE, QUERY)).isEmpty();
    }

    @Test
    void many_long_lists_do_not_fill_the_memory() {
        Found large = new Found(
                Collections.nCopies(10_000, new KnownPost.Numbered(new PostId(1))), Fit.ALL, Optional.empty());
        for (int i = 0; i < 1_000; i++) {
            lists.keep(PLACE, Query.words("x" + i), large);
        }
        assertThat(lists.kept()).isLessThan(100);
    }
}
