package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a search while the catalog changes. */
class SearchPagesTest {
    private static final List<Post> POSTS = IntStream.rangeClosed(101, 112)
            .mapToObj(id -> SearchTalk.post(id, "2020-01-" + (id - 100 + 10), "甲乙丙" + id))
            .toList();

    private final SearchTalk talk = new SearchTalk(POSTS);

    private static Post newer(int id) {
        return SearchTalk.post(id, "2021-01-01", "甲乙丙" + id);
    }

    /** What all pages of a search show, the catalog changing before each but the first. */
    private List<Integer> allPages(Runnable change) {
        List<Integer> ids = new ArrayList<>(SearchTalk.ids(talk.say("/search 甲乙 sort:date")));
        for (String line : List.of("next", "下一页")) {
            change.run();
            ids.addAll(SearchTalk.ids(talk.say(line)));
        }
        return ids;
    }

    private static Integer[] newestFirst() {
        return IntStream.rangeClosed(101, 112).mapToObj(id -> 213 - id).toArray(Integer[]::new);
    }

    @Test
    void posts_that_are_added_shift_nothing() {
        int[] next = {200};
        assertThat(allPages(() -> talk.add(newer(next[0]++)))).containsExactly(newestFirst());
        assertThat(talk.say("prev").paging()).contains(new Paging(2, 3, 12));
    }

    @Test
    void posts_that_change_stay_where_they_were_shown() {
        List<Post> redated = Stream.concat(
                        Stream.of(SearchTalk.post(101, "2022-01-01", "丁戊己")),
                        POSTS.stream().skip(1))
                .toList();
        assertThat(allPages(() -> talk.become(redated))).containsExactly(newestFirst());
    }

    @Test
    void posts_that_are_gone_are_left_out_and_nothing_is_skipped() {
        List<Post> fewer = POSTS.stream()
                .filter(post -> !post.title().matches(".*(112|105)"))
                .toList();
        assertThat(allPages(() -> talk.become(fewer)))
                .containsExactly(
                        Stream.of(newestFirst()).filter(id -> id != 105).toArray(Integer[]::new));
    }

    @Test
    void the_first_page_is_always_of_what_is_there_now() {
        talk.say("/search 甲乙 sort:date");
        talk.add(newer(200));
        assertThat(SearchTalk.ids(talk.say("/search 甲乙 sort:date"))).startsWith(200, 112);
        assertThat(SearchTalk.ids(talk.say("next"))).startsWith(108, 107);
    }

    @Test
    void a_page_of_which_nothing_is_left_is_searched_for_anew() {
        talk.say("/search 甲乙 sort:date");
        talk.become(
                IntStream.rangeClosed(201, 207).mapToObj(SearchPagesTest::newer).toList());
        assertThat(SearchTalk.ids(talk.say("next"))).containsExactly(202, 201);
    }

    @Test
    void a_page_of_a_list_that_nobody_was_shown_is_of_what_is_there_now() {
        assertThat(SearchTalk.ids(talk.say("/search 甲乙 sort:date page:2"))).startsWith(107, 106);
        talk.add(newer(200));
        assertThat(SearchTalk.ids(talk.say("next"))).containsExactly(102, 101);
    }

    @Test
    void a_button_continues_the_list_whoever_presses_it() {
        talk.asker = SearchTalk.GROUP;
        Reply first = talk.say("/search 甲乙 排序：日期");
        talk.add(newer(200));
        talk.asker = new Asker(SearchTalk.GROUP.place(), "8");
        String button = first.buttons().get(0).command();
        assertThat(button).endsWith(" page:2");
        assertThat(SearchTalk.ids(talk.say(button, Language.EN))).startsWith(107, 106);
    }

    @Test
    void another_chat_has_lists_of_its_own() {
        talk.say("/search 甲乙 sort:date");
        talk.add(newer(200));
        talk.asker = SearchTalk.GROUP;
        assertThat(SearchTalk.ids(talk.say("/search 甲乙 sort:date page:2"))).startsWith(108, 107);
    }

    @Test
    void two_people_who_search_different_things_do_not_mix() {
        talk.asker = SearchTalk.GROUP;
        talk.say("/search 甲乙 sort:date");
        talk.asker = new Asker(SearchTalk.GROUP.place(), "8");
        talk.say("/search 乙丙 year:2020 sort:date");
        talk.add(newer(200));
        assertThat(SearchTalk.ids(talk.say("next"))).startsWith(107, 106);
        talk.asker = SearchTalk.GROUP;
        assertThat(SearchTalk.ids(talk.say("next"))).startsWith(107, 106);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search  甲乙  sort:date page:2", "甲乙 排序：日期 page:2", "／search　sort：date　甲乙　page：2"})
    void spelling_and_order_make_no_other_list(String line) {
        talk.say("/search 甲乙 sort:date");
        talk.add(newer(200));
        assertThat(SearchTalk.ids(talk.say(line))).startsWith(107, 106);
    }

    @Test
    void a_list_may_be_longer_than_what_is_there_now() {
        talk.say("/search 甲乙 sort:date");
        talk.become(POSTS.subList(0, 6));
        assertThat(SearchTalk.ids(talk.say("/search 甲乙 sort:date page:3"))).containsExactly(102, 101);
        assertThat(talk.say("/search 甲乙 sort:date page:4").failure().map(Reply.Failure::code))
                .contains("no_page");
    }

    @Test
    void posts_without_ids_are_found_again_by_title_and_day() {
        List<Post> unnumbered = POSTS.stream().map(SearchPagesTest::withoutId).toList();
        SearchTalk other = new SearchTalk(unnumbered);
        other.say("/search 甲乙 sort:date");
        List<Post> changed = new ArrayList<>(POSTS.subList(0, 6));
        changed.addAll(unnumbered.subList(6, 12));
        other.become(changed);
        List<String> titles = other.say("next").posts().stream()
                .map(view -> view.post().title())
                .toList();
        assertThat(titles).containsExactly("甲乙丙107", "甲乙丙106", "甲乙丙105", "甲乙丙104", "甲乙丙103");
    }

    private static Post withoutId(Post post) {
        return new Post(
                Optional.empty(),
                post.title(),
                post.date(),
                post.author(),
                post.category(),
                post.tags(),
                post.readers(),
                post.excerpt(),
                post.text(),
                post.mentions(),
                post.details(),
                post.abstracts());
    }
}
