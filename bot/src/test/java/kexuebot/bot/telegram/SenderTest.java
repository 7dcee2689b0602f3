package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What becomes of a message when the client fails in ways that a server cannot be made to show reliably. */
class SenderTest {
    private final BotApi api = mock(BotApi.class);
    private final List<Duration> pauses = new ArrayList<>();
    private Sender sender;

    @BeforeEach
    void waits_without_waiting() {
        sender = new Sender(api, new BackOff(new Random(1)), pauses::add);
    }

    private static Outgoing message() {
        return new Outgoing(10, OptionalInt.empty(), OptionalInt.empty(), new Screen("<b>x</b>", "x", List.of()), true);
    }

    private List<SendMessage> sent(int count) throws CallFailed, InterruptedException {
        ArgumentCaptor<SendMessage> calls = ArgumentCaptor.forClass(SendMessage.class);
        verify(api, times(count)).call(calls.capture());
        return calls.getAllValues();
    }

    @Test
    void a_lost_answer_is_followed_by_one_more_try_and_no_third() throws CallFailed, InterruptedException {
        when(api.call(any(SendMessage.class))).thenThrow(CallFailed.unknown("timeout"));
        sender.send(message());

        assertThat(sent(2)).hasSize(2);
    }

    @Test
    void a_flood_limit_is_waited_for_as_long_as_the_server_says() throws CallFailed, InterruptedException {
        when(api.call(any(SendMessage.class)))
                .thenThrow(CallFailed.refused(429, "Too Many Requests", Duration.ofSeconds(17), 0))
                .thenReturn(new Message());
        sender.send(message());

        assertThat(sent(2)).hasSize(2);
        assertThat(pauses).containsExactly(Duration.ofSeconds(17));
    }

    @Test
    void a_chat_that_blocked_the_bot_is_left_alone() throws CallFailed, InterruptedException {
        when(api.call(any(SendMessage.class)))
                .thenThrow(CallFailed.refused(403, "Forbidden: bot was blocked by the user", Duration.ZERO, 0));
        sender.send(message());

        assertThat(sent(1)).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_group_that_became_a_supergroup_gets_its_message_there() throws CallFailed, InterruptedException {
        when(api.call(any(SendMessage.class)))
                .thenThrow(CallFailed.refused(400, "Bad Request: group chat was upgraded", Duration.ZERO, -1007))
                .thenReturn(new Message());
        sender.send(message());

        assertThat(sent(2)).extracting(SendMessage::getChatId).containsExactly("10", "-1007");
    }

    @Test
    void markup_that_the_server_does_not_take_goes_as_plain_text() throws CallFailed, InterruptedException {
        when(api.call(any(SendMessage.class)))
                .thenThrow(CallFailed.refused(400, "Bad Request: can't parse entities", Duration.ZERO, 0))
                .thenReturn(new Message());
        sender.send(message());

        assertThat(sent(2)).extracting(SendMessage::getParseMode).containsExactly("HTML", null);
    }
}
