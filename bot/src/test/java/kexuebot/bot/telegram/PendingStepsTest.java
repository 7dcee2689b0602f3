package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import kexuebot.bot.chat.ChatId;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.stubbing.OngoingStubbing;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What becomes of messages when the client fails in ways that a server cannot be made to show reliably. */
class PendingStepsTest {

    private static final CallFailed UNREACHABLE = CallFailed.notTaken("no connection");
    private static final CallFailed UNSURE = CallFailed.unknown("timeout");

    private final BotApi api = mock(BotApi.class);
    private final FakeTime time = new FakeTime();
    private final List<String> moves = new ArrayList<>();
    private final Sender sender =
            new Sender(api, new Gate(time::now, false), (ChatId from, ChatId to) -> moves.add(from + " " + to));

    private static Step message(String text) {
        Screen screen = new Screen("<b>" + text + "</b>", text, List.of());
        return new Step.Send(new Outgoing(-10, OptionalInt.of(7), OptionalInt.empty(), screen, true));
    }

    private void server(CallFailed... failures) throws CallFailed, InterruptedException {
        OngoingStubbing<Message> calls = when(api.call(any(SendMessage.class)));
        for (CallFailed failure : failures) {
            calls = calls.thenThrow(failure);
        }
        calls.thenReturn(new Message());
    }

    private static CallFailed refused(int code, String why) {
        return CallFailed.refused(code, why, Duration.ZERO, 0);
    }

    private static CallFailed flood(Duration wait) {
        return CallFailed.refused(429, "Too Many Requests", wait, 0);
    }

    private void deliver(Step... steps) throws InterruptedException {
        PendingSteps pending = new PendingSteps(sender, new BackOff(new Random(1)), List.of(steps));
        Optional<Duration> wait = pending.advance();
        while (wait.isPresent()) {
            time.pass(wait.get());
            wait = pending.advance();
        }
    }

    private List<SendMessage> sent(int count) throws CallFailed, InterruptedException {
        ArgumentCaptor<SendMessage> calls = ArgumentCaptor.forClass(SendMessage.class);
        verify(api, times(count)).call(calls.capture());
        return calls.getAllValues();
    }

    @Test
    void a_lost_answer_is_followed_by_three_more_tries_and_no_fourth() throws CallFailed, InterruptedException {
        when(api.call(any(SendMessage.class))).thenThrow(UNSURE);
        deliver(message("x"));

        assertThat(sent(1 + PendingSteps.UNSURE_RETRIES)).hasSize(4);
    }

    @Test
    void an_unreachable_server_is_tried_again_until_it_is_back() throws CallFailed, InterruptedException {
        CallFailed[] outage = new CallFailed[40];
        Arrays.fill(outage, UNREACHABLE);
        server(outage);
        deliver(message("x"));

        assertThat(sent(41)).hasSize(41);
        assertThat(time.waits()).allMatch(wait -> wait.compareTo(BackOff.LONGEST) <= 0);
    }

    @Test
    void the_second_part_of_a_reply_never_overtakes_the_first() throws CallFailed, InterruptedException {
        server(UNREACHABLE, UNSURE, flood(Duration.ofSeconds(3)));
        deliver(message("first"), message("second"));

        assertThat(sent(5))
                .extracting(SendMessage::getText)
                .containsExactly("<b>first</b>", "<b>first</b>", "<b>first</b>", "<b>first</b>", "<b>second</b>");
    }

    @Test
    void after_a_part_that_is_refused_no_other_part_comes() throws CallFailed, InterruptedException {
        server(refused(403, "Forbidden: bot was kicked"));
        deliver(message("first"), message("second"));

        assertThat(sent(1)).hasSize(1);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void a_flood_limit_of_an_hour_is_waited_for_and_counts_as_no_failure() throws CallFailed, InterruptedException {
        server(flood(Duration.ofHours(1)), flood(Duration.ZERO), flood(Duration.ofSeconds(17)));
        deliver(message("x"));

        assertThat(sent(4)).hasSize(4);
        assertThat(time.waits()).extracting(Duration::toSeconds).containsExactly(3_600L, 1L, 17L);
    }

    @Test
    void a_group_that_became_a_supergroup_gets_its_message_there() throws CallFailed, InterruptedException {
        server(CallFailed.refused(400, "Bad Request: group chat was upgraded", Duration.ZERO, -1007));
        deliver(message("x"));

        assertThat(sent(2)).extracting(SendMessage::getChatId).containsExactly("-10", "-1007");
        assertThat(moves).containsExactly("telegram:-10 telegram:-1007");
    }

    @Test
    void markup_that_the_server_does_not_take_goes_as_plain_text() throws CallFailed, InterruptedException {
        server(refused(400, "Bad Request: can't parse entities"));
        deliver(message("x"));

        assertThat(sent(2)).extracting(SendMessage::getParseMode).containsExactly("HTML", null);
    }

    @Test
    void a_reply_to_a_closed_topic_goes_to_the_group_with_its_markup() throws CallFailed, InterruptedException {
        server(refused(400, "Bad Request: message thread not found"));
        deliver(message("x"));

        assertThat(sent(2)).extracting(SendMessage::getMessageThreadId).containsExactly(7, null);
        assertThat(sent(2)).extracting(SendMessage::getParseMode).containsOnly("HTML");
    }

    @Test
    void a_chat_that_is_not_there_is_asked_for_once() throws CallFailed, InterruptedException {
        server(refused(400, "Bad Request: chat not found"));
        deliver(message("x"));

        assertThat(sent(1)).hasSize(1);
    }
}
