package kexuebot.catalog.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostIdTest {

    @ParameterizedTest
    @CsvSource({
        "https://kexue.fm/archives/9948, 9948",
        "http://spaces.ac.cn/archives/9948.html, 9948",
        "/archives/9948/, 9948",
        "https://kexue.fm/archives/9948#more-9948, 9948",
        "https://kexue.fm/archives/9948?from=feed, 9948",
        "/archives/000012, 12",
    })
    void links_in_every_form_give_their_number(String link, int id) {
        assertThat(PostId.ofLink(link)).contains(new PostId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/archives/",
                "/archives/0",
                "/archives/-5",
                "/archives/9948x",
                "/archives/9948/comment",
                "/archives/99999999999999999999",
                "/category/Big-Data/2/"
            })
    void other_links_and_numbers_that_overflow_give_none(String link) {
        assertThat(PostId.ofLink(link)).isEqualTo(Optional.empty());
    }
}
