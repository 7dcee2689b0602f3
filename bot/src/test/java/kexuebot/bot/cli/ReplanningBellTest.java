package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.subscription.PreferenceStore;
import kexuebot.bot.subscription.Preferences;
import org.junit.jupiter.api.Test;

class ReplanningBellTest {
    private static final ChatId CHAT = new ChatId("telegram", "1");

    private final List<String> events = new ArrayList<>();
    private final ReplanningBell bell = new ReplanningBell(new PreferenceStore() {
        @Override
        public Preferences of(ChatId chat) {
            return Preferences.NONE.withSilent(true);
        }

        @Override
        public void save(ChatId chat, Preferences preferences) {
            if (preferences.equals(Preferences.NONE)) {
                throw new IllegalStateException("the disk is full");
            }
            events.add("saved");
        }
    });

    @Test
    void rings_once_a_change_is_kept_and_not_for_one_that_could_not_be() {
        bell.answeredBy(() -> events.add("rang"));

        bell.save(CHAT, Preferences.NONE.withSilent(true));
        assertThatIllegalStateException().isThrownBy(() -> bell.save(CHAT, Preferences.NONE));

        assertThat(events).containsExactly("saved", "rang");
        assertThat(bell.of(CHAT).silent()).isTrue();
    }
}
