package kexuebot.bot.openai;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** An endpoint over real HTTP that answers every question as it was told; one for all tests of a class. */
public final class FakeEndpoint implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().containerThreads(10));

    @Override
    public void beforeAll(ExtensionContext context) {
        ((Logger) LoggerFactory.getLogger("org.eclipse.jetty")).setLevel(Level.ERROR);
        server.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server.resetAll();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop();
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    public String url() {
        return address() + "/v1";
    }

    public WireMockServer server() {
        return server;
    }

    public void streams(String events) {
        answers(aResponse().withHeader("Content-Type", "text/event-stream").withBody(events));
    }

    public void answers(int status, String body) {
        answers(aResponse().withStatus(status).withBody(body));
    }

    public void answers(ResponseDefinitionBuilder response) {
        server.stubFor(post(anyUrl()).willReturn(response));
    }
}
