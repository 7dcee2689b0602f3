package kexuebot.bot.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kexuebot.bot.chat.ChatId;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;
import org.junit.jupiter.api.Test;

class SessionHistoryTest extends HistoryContract {
    private final SessionHistory history = new SessionHistory();

    @Override
    protected History history() {
        return history;
    }

    @Test
    void begins_with_what_another_one_remembers() {
        Trace trace = new Trace(new PostId(4), Trace.Kind.LIKED, Instant.EPOCH);
        history.note(ChatId.TERMINAL, trace);
        history.show(ChatId.TERMINAL, List.of(new PostId(5)), Instant.EPOCH);
        SessionHistory other = new SessionHistory();
        other.takeOver(ChatId.TERMINAL, history);

        assertThat(other.traces(ChatId.TERMINAL)).containsExactly(trace);
        assertThat(other.lastShown(ChatId.TERMINAL)).containsExactly(new PostId(5));
        history.remember(ChatId.TERMINAL, false);
        other.takeOver(ChatId.TERMINAL, history);
        assertThat(other.remembers(ChatId.TERMINAL)).isFalse();
    }
}
