package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import kexuebot.catalog.post.PostId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdAskedTest {
    @ParameterizedTest
    @CsvSource({
        "9948, false",
        "#9948, false",
        "' 9948 ', false",
        "https://kexue.fm/archives/9948, true",
        "http://www.kexue.fm/archives/9948/, true",
        "spaces.ac.cn/archives/9948.html, true",
        "https://kexue.fm/archives/9948#comments, true",
        "HTTPS://KEXUE.FM/archives/9948?utm=1, true",
    })
    void a_number_or_an_address_asks_for_a_post(String words, boolean alone) {
        assertThat(IdAsked.of(words)).contains(new IdAsked(new PostId(9948), alone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "扩散 23",
                "9948 9907",
                "99999999999",
                "https://kexue.fm/",
                "看 https://kexue.fm/archives/9948"
            })
    void other_words_ask_for_none(String words) {
        assertThat(IdAsked.of(words)).isEmpty();
    }
}
