package kexuebot.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptTest extends FetchingTest {

    private final Thread reader = Thread.currentThread();

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @Test
    void in_the_middle_of_an_answer_it_cuts_the_answer_off() throws Exception {
        CompletableFuture<Boolean> cutOff = new CompletableFuture<>();
        server.on("/p", client -> {
            client.getOutputStream().write(Served.head(200, 100));
            client.getOutputStream().write("beginning".getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            reader.interrupt();
            cutOff.complete(ends(client));
            return false;
        });
        assertThatThrownBy(() -> ask("/p")).isInstanceOf(InterruptedException.class);
        assertThat(cutOff.get(20, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean ends(java.net.Socket client) {
        try {
            return client.getInputStream().read() == -1;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void in_a_wait_it_ends_the_wait() throws Exception {
        delay = Duration.ofHours(1);
        server.on("/p", Served.ok("page"));
        ask("/p");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ask("/p")).isInstanceOf(InterruptedException.class);
        assertThat(server.pages()).hasSize(1);
    }

    @Test
    void before_a_request_it_prevents_the_request() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ask("/p")).isInstanceOf(InterruptedException.class);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void afterwards_the_next_page_comes() throws Exception {
        server.on("/p", Served.drip().after(reader::interrupt)).on("/q", Served.ok("fine"));
        assertThatThrownBy(() -> ask("/p")).isInstanceOf(InterruptedException.class);
        assertThat(text("/q")).isEqualTo("fine");
    }
}
