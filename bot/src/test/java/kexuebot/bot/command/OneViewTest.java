package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kexuebot.bot.chat.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A refresh while a command answers. */
class OneViewTest {
    private final Conversation still = Conversation.aboutSomePosts();
    private final Conversation changing = Conversation.aboutSomePosts();

    static Stream<String> lines() {
        Stream<String> more = Stream.of(
                "/search 低秩的路",
                "/search 低秩 year:2011",
                "/search series:低秩进似之路",
                "/search 学习率 category:Big-Data page:2",
                "/series 低秩的事",
                "/series 之路",
                "/post 端午节",
                "/post 低秩的路",
                "/post 99999",
                "/cite 端午节",
                "/cite 低秩的路",
                "/start p_9948",
                "10427");
        return Stream.concat(CommandsTest.examples(), more);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void an_answer_is_all_of_one_view_of_the_catalog(String line) {
        for (Language language : Language.values()) {
            still.catalog.become(SomePosts.ALL);
            changing.catalog.become(SomePosts.ALL);
            changing.catalog.becomeOnceSeen(List.of());
            assertThat(changing.say(line, language)).isEqualTo(still.say(line, language));
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_number_opens_a_post_as_one_view_has_it(String line) {
        still.say(line);
        changing.say(line);
        changing.catalog.becomeOnceSeen(List.of());
        assertThat(changing.say("1")).isEqualTo(still.say("1"));
    }
}
