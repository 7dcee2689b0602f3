package kexuebot.bot.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BotServerTest {
    private static final String POST = "{\"chat_id\":7,\"message_thread_id\":3,"
            + "\"text\":\"<a href=\\\"https://kexue.fm/archives/500\\\">x</a> https://kexue.fm/archives/9\"}";

    private static BotServer failing(Fault fault) {
        return new BotServer(Limits.real(), Faults.of(1, Map.of(fault, 1.0)));
    }

    private static HttpResponse<String> call(BotServer server, String method, String body)
            throws IOException, InterruptedException {
        URI address = URI.create(server.url() + "/bot" + BotServer.TOKEN + "/" + method);
        HttpRequest request = HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void counts_a_message_by_its_place_and_the_first_post_it_links_to() throws Exception {
        try (BotServer server = new BotServer(Limits.real(), Faults.none())) {
            assertThat(call(server, "sendmessage", POST).body()).startsWith("{\"ok\":true,\"result\":{\"message_id\":");
            call(server, "editMessageText", POST);

            assertThat(server.ledger().all())
                    .extracting(Acceptance::what)
                    .containsExactly(new Delivered(7, 3, 500, false), new Delivered(7, 3, 500, true));
            assertThat(server.ledger().all()).allMatch(each -> each.ended() >= each.accepted());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST", "CUT"})
    void may_accept_a_message_and_fail_to_say_so(Fault fault) throws Exception {
        try (BotServer server = failing(fault)) {
            assertThatThrownBy(() -> call(server, "sendMessage", POST)).isInstanceOf(IOException.class);
            assertThat(server.ledger().different()).isEqualTo(1);
        }
    }

    @Test
    void may_break_the_connection_without_accepting() throws Exception {
        try (BotServer server = failing(Fault.RESET)) {
            assertThatThrownBy(() -> call(server, "sendMessage", POST)).isInstanceOf(IOException.class);
            assertThat(server.ledger().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"FLOOD,429,retry_after", "ERROR,500,Internal", "GATEWAY,502,<html>"})
    void may_refuse_a_message(Fault fault, int status, String words) throws Exception {
        try (BotServer server = failing(fault)) {
            HttpResponse<String> answer = call(server, "sendMessage", POST);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains(words);
            assertThat(server.ledger().all()).isEmpty();
        }
    }

    @Test
    void may_answer_late() throws Exception {
        try (BotServer server = failing(Fault.SLOW)) {
            assertThat(call(server, "sendMessage", POST).statusCode()).isEqualTo(200);
            assertThat(server.ledger().different()).isEqualTo(1);
        }
    }

    @Test
    void hands_out_an_update_until_it_is_confirmed() throws Exception {
        try (BotServer server = new BotServer(Limits.real(), Faults.none())) {
            server.push("\"message\":{}");
            String first = call(server, "getUpdates", "{\"timeout\":5}").body();

            assertThat(first).contains("\"update_id\":1");
            assertThat(call(server, "getUpdates", "{\"timeout\":5}").body()).isEqualTo(first);
            assertThat(call(server, "getUpdates", "{\"timeout\":0,\"offset\":2}")
                            .body())
                    .isEqualTo("{\"ok\":true,\"result\":[]}");
        }
    }

    @Test
    void knows_one_token() throws Exception {
        try (BotServer server = new BotServer(Limits.real(), Faults.none())) {
            URI address = URI.create(server.url() + "/bot2:OTHER/getMe");
            HttpRequest request = HttpRequest.newBuilder(address).build();

            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
