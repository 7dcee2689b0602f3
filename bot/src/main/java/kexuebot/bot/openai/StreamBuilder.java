package kexuebot.bot.openai;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Gives the client the HTTP that it uses; how long to wait is known there. */
record StreamBuilder(EventStream stream) implements HttpClientBuilder {

    @Override
    public Duration connectTimeout() {
        return Patience.USUAL.connect();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return Patience.USUAL.silence();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return stream;
    }
}
