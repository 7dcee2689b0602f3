package kexuebot.catalog.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlogTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://kexue.fm", "http://www.kexue.fm/", "https://SPACES.ac.cn", " https://kexue.fm/ "})
    void its_host_names_are_one_blog(String address) {
        assertThat(Blog.of(address)).isEqualTo(Blog.KEXUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8765", "https://kexue.fm:8443", "https://example.org/blog"})
    void other_addresses_are_other_blogs(String address) {
        assertThat(Blog.of(address).isKexue()).isFalse();
        assertThat(Blog.of(address).link(new PostId(7))).hasToString(address + "/archives/7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kexue.fm", "ftp://kexue.fm", "https://", "https://a b", "file:///etc"})
    void what_is_no_web_address_is_refused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> Blog.of(address));
    }

    @Test
    void links_of_every_host_name_are_its_own_and_no_others() {
        assertThat(Blog.KEXUE.owns(URI.create("http://spaces.ac.cn/archives/1")))
                .isTrue();
        assertThat(Blog.KEXUE.owns(URI.create("https://kexue.fm.evil.example/archives/1")))
                .isFalse();
        assertThat(Blog.KEXUE.owns(URI.create("/archives/1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.org:99999", "http://user:word@example.org", "ftp://example.org", "example.org"})
    void an_address_that_no_blog_has_is_refused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> Blog.of(address));
    }

    @Test
    void what_follows_the_path_is_no_part_of_the_address() {
        assertThat(Blog.of("http://127.0.0.1:9150/?x=1#f")).isEqualTo(Blog.of("http://127.0.0.1:9150"));
    }
}
