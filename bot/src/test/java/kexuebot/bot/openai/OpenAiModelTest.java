package kexuebot.bot.openai;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Optional;
import kexuebot.bot.model.LanguageModel.Identity;
import kexuebot.bot.model.Prompt;
import kexuebot.bot.model.Usage;
import kexuebot.bot.openai.Question.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiModelTest {
    @RegisterExtension
    static final FakeEndpoint ENDPOINT = new FakeEndpoint();

    private Outcome ask() {
        return Question.ask(Question.model(ENDPOINT.url(), Question.LONG));
    }

    @Test
    void an_answer_comes_in_pieces_with_what_it_cost() {
        ENDPOINT.streams(Sse.answer("低秩", " $W=AB$", "。"));
        Outcome outcome = ask();

        assertThat(outcome.pieces()).containsExactly("低秩", " $W=AB$", "。");
        assertThat(outcome.usage()).contains(new Usage(21, 7));
    }

    @Test
    void the_question_is_streamed_counted_and_of_low_temperature() {
        ENDPOINT.streams(Sse.answer("yes"));
        ask();

        ENDPOINT.server()
                .verify(postRequestedFor(urlEqualTo("/v1/chat/completions"))
                        .withHeader("Authorization", equalTo("Bearer " + Question.KEY))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson("""
                                {"model": "deepseek-chat", "temperature": 0.2, "max_tokens": 300, "stream": true,
                                 "stream_options": {"include_usage": true},
                                 "messages": [{"role": "system", "content": "Answer shortly."},
                                              {"role": "user", "content": "What does the post ask?"}]}""")));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1, /v1/chat/completions",
        "/v1/, /v1/chat/completions",
        "/v1/chat/completions, /v1/chat/completions",
        "/v1/chat/completions/, /v1/chat/completions",
        "/, /chat/completions",
        "'', /chat/completions",
        "/api/v3, /api/v3/chat/completions",
    })
    void an_endpoint_may_be_written_in_several_ways(String path, String asked) {
        ENDPOINT.streams(Sse.answer("yes"));
        Question.ask(Question.model(ENDPOINT.address() + path, Question.LONG));

        ENDPOINT.server().verify(postRequestedFor(urlEqualTo(asked)));
    }

    @Test
    void a_local_server_is_asked_without_a_key() {
        ENDPOINT.streams(Sse.answer("yes"));
        Outcome outcome = Question.ask(Question.model(ENDPOINT.url(), Optional.empty(), Question.LONG));

        assertThat(outcome.text()).isEqualTo("yes");
        ENDPOINT.server().verify(postRequestedFor(anyUrl()).withoutHeader("Authorization"));
    }

    @Test
    void it_says_which_model_on_which_host() {
        assertThat(Question.model("https://api.deepseek.com/v1", Question.LONG).identity())
                .isEqualTo(new Identity("deepseek-chat", "api.deepseek.com"));
    }

    @Test
    void thinking_is_not_part_of_the_answer_but_of_its_estimated_cost() {
        ENDPOINT.streams(Sse.delta("reasoning_content", "先想一想，再回答") + Sse.piece("好") + Sse.finish("stop") + Sse.DONE);
        Outcome outcome = ask();

        assertThat(outcome.pieces()).containsExactly("好");
        assertThat(outcome.usage().orElseThrow().answered()).isEqualTo(9);
    }

    @Test
    void thinking_aloud_before_the_answer_is_left_out() {
        ENDPOINT.streams(Sse.answer("\n<thi", "nk>Hmm, 好", "难 </th", "ink>因为", "秩低。"));

        assertThat(ask().text()).isEqualTo("因为秩低。");
    }

    @Test
    void what_is_not_counted_by_the_endpoint_is_estimated_rather_high() {
        ENDPOINT.streams(Sse.piece("LoRA 的学习率") + Sse.finish("stop") + Sse.DONE);

        assertThat(ask().usage()).contains(new Usage(13, 6));
    }

    @Test
    void a_count_that_makes_no_sense_does_not_count() {
        ENDPOINT.streams(Sse.piece("abc") + Sse.finish("stop") + Sse.usage(-5, 3) + Sse.DONE);

        assertThat(ask().usage()).contains(new Usage(13, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "length", "tool_calls", "eos"})
    void whatever_the_reason_a_finished_answer_is_one(String reason) {
        ENDPOINT.streams(Sse.piece("yes") + Sse.finish(reason) + Sse.DONE);

        assertThat(ask().failure()).isEmpty();
    }

    @Test
    void a_reason_or_a_last_word_is_end_enough() {
        ENDPOINT.streams(Sse.piece("yes") + Sse.finish("stop"));
        assertThat(ask().failure()).isEmpty();

        ENDPOINT.streams(Sse.piece("yes") + Sse.DONE);
        assertThat(ask().failure()).isEmpty();

        ENDPOINT.streams(Sse.piece("yes") + "data: [DONE]");
        assertThat(ask().failure()).isEmpty();
    }

    @Test
    void what_comes_after_the_last_word_is_not_read() {
        ENDPOINT.streams(Sse.answer("yes") + Sse.piece(" no") + "data: garbage\n\n");

        assertThat(ask().text()).isEqualTo("yes");
    }

    @Test
    void comments_unknown_fields_and_empty_choices_say_nothing() {
        ENDPOINT.streams(": keep-alive\n\nid: 5\nretry: 10\n\nnonsense\n\n"
                + Sse.event("{\"choices\":[]}")
                + Sse.event("{\"choices\":[null]}")
                + Sse.event("{\"choices\":[{\"delta\":null}]}")
                + Sse.event("{\"object\":\"something\",\"error\":null}")
                + Sse.event("null")
                + Sse.answer("yes"));
        Outcome outcome = ask();

        assertThat(outcome.text()).isEqualTo("yes");
        assertThat(outcome.usage()).contains(new Usage(21, 7));
    }

    @Test
    void a_piece_that_speaks_of_finishing_does_not_finish() {
        ENDPOINT.streams(Sse.piece("it says \"finish_reason\": \"stop\" and [DONE]"));

        assertThat(ask().failure()).isPresent();
    }

    @Test
    void a_listener_that_fails_gets_its_failure_back() {
        ENDPOINT.streams(Sse.answer("a", "b"));
        IllegalStateException own = new IllegalStateException("own");

        assertThat(catchThrowable(() -> Question.ask(Question.model(ENDPOINT.url(), Question.LONG), piece -> {
                    throw own;
                })))
                .isSameAs(own);
    }

    @Test
    void a_prompt_may_hold_anything() throws Exception {
        ENDPOINT.streams(Sse.answer("yes"));
        String odd = "\u0000\ud83d \"\\ </think> \ufeff" + "长".repeat(100_000);

        assertThat(Question.model(ENDPOINT.url(), Question.LONG).ask(new Prompt("", odd, 1), piece -> true))
                .isEqualTo(new Usage(21, 7));
    }
}
