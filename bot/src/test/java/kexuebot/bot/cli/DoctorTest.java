package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kexuebot.bot.cli.Program.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    private Path data;

    private HttpServer server;
    private Program program;

    @BeforeEach
    void runs_beside_a_blog_and_a_bot_api_server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/robots.txt", 200, "User-agent: *");
        answer(
                "/bot1:GOOD/",
                200,
                "{\"ok\":true,\"result\":{\"id\":1,\"is_bot\":true,\"first_name\":\"k\",\"username\":\"k_bot\"}}");
        answer("/bot1:BAD/", 401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        program = new Program(data).with("KEXUEBOT_BLOG_URL", address).with("KEXUEBOT_TELEGRAM_URL", address);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, int status, String body) {
        answer(path, status, "application/json", body);
    }

    private void answer(String path, int status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Test
    void says_in_a_line_each_that_all_is_well() {
        Run run = program.with("KEXUEBOT_TELEGRAM_TOKEN", "1:GOOD").run("doctor");

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).hasSize(5).allMatch(line -> line.startsWith("ok "));
        assertThat(run.out()).contains("@k_bot").doesNotContain("GOOD");
    }

    @Test
    void a_token_that_the_server_does_not_know_fails_and_is_not_shown() {
        Run run = program.with("KEXUEBOT_TELEGRAM_TOKEN", "1:BAD").run("doctor");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).containsPattern("failed +token").doesNotContain("1:BAD");
    }

    @Test
    void a_blog_that_does_not_answer_fails() {
        server.stop(0);
        Run run = program.run("doctor");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).containsPattern("failed +blog");
    }

    @Test
    void without_a_model_it_says_what_summaries_are_instead() {
        assertThat(program.run("doctor").out()).containsPattern("ok +model: none configured, summaries are extractive");
    }

    private Program withModel() {
        return program.with(
                        "KEXUEBOT_LLM_URL",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1")
                .with("KEXUEBOT_LLM_MODEL", "qwen3:8b")
                .with("KEXUEBOT_LLM_KEY", "sk-GOODorBAD");
    }

    @Test
    void a_model_that_answers_is_named_with_its_host_and_time() {
        answer(
                "/v1/chat/completions",
                200,
                "text/event-stream",
                "data: {\"choices\":[{\"delta\":{\"content\":\"Yes\"},\"finish_reason\":\"length\"}]}\n\ndata: [DONE]\n\n");
        Run run = withModel().run("doctor");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsPattern("ok +model: qwen3:8b at 127.0.0.1 answers \\([0-9]+ ms\\)")
                .doesNotContain("sk-GOODorBAD");
    }

    @Test
    void a_model_that_refuses_fails_with_the_remedy_and_without_the_key() {
        answer("/v1/chat/completions", 401, "{\"error\":{\"message\":\"no such key: sk-GOODorBAD\"}}");
        Run run = withModel().run("doctor");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern(
                        "failed +model: qwen3:8b at 127.0.0.1 answered 401: no such key: \\*\\*\\*; check KEXUEBOT_LLM_KEY")
                .doesNotContain("sk-GOODorBAD");
    }

    @Test
    void a_key_that_goes_in_the_clear_is_warned_of() {
        Run run = withModel()
                .with("KEXUEBOT_LLM_URL", "http://no-such-host.invalid/v1")
                .run("doctor");

        assertThat(run.out())
                .containsPattern("failed +model: qwen3:8b at no-such-host.invalid")
                .containsPattern("warning model: the key goes to no-such-host.invalid over http");
    }

    @Test
    void a_model_without_an_endpoint_is_a_wrong_setting() {
        Run run = program.with("KEXUEBOT_LLM_MODEL", "qwen3:8b").run("doctor");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("KEXUEBOT_LLM_URL");
    }
}
