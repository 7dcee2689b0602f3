package kexuebot.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import kexuebot.catalog.post.Blog;
import org.junit.jupiter.api.Test;

class FetchSettingsTest {

    private static FetchSettings settings(Duration delay, String userAgent, Duration timeout, int mostBytes) {
        return new FetchSettings(Blog.KEXUE, delay, userAgent, timeout, mostBytes);
    }

    @Test
    void a_user_agent_that_no_header_can_hold_is_made_one_that_can() {
        FetchSettings settings = new FetchSettings(Blog.KEXUE, Duration.ZERO, " kexuebot/1 (联系\n人) ");
        assertThat(settings.userAgent()).isEqualTo("kexuebot/1 (????)");
    }

    @Test
    void what_cannot_be_is_refused() {
        Duration ok = Duration.ofSeconds(1);
        assertThatIllegalArgumentException().isThrownBy(() -> settings(ok.negated(), "bot", ok, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(ok, " ", ok, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(ok, "bot", Duration.ZERO, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(ok, "bot", Duration.ofDays(2), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(ok, "bot", ok, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(ok, "bot", ok, Integer.MAX_VALUE));
    }
}
