package kexuebot.catalog.fetch;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kexuebot.catalog.post.Blog;
import org.junit.jupiter.api.AfterEach;

/** What tests of the fetcher share: a server, notes, time, and a fetcher of its own for each call. */
abstract class FetchingTest {

    final LittleServer server = new LittleServer();
    final NotesInMemory notes = new NotesInMemory();
    final VirtualTime time = new VirtualTime();
    Duration delay = Duration.ZERO;
    Duration timeout = FetchSettings.TIMEOUT;
    int mostBytes = FetchSettings.MOST_BYTES;
    private HttpFetcher fetcher;

    @AfterEach
    void close() throws Exception {
        if (fetcher != null) {
            fetcher.close();
        }
        server.close();
    }

    /** The same for the whole test, made at first use. */
    HttpFetcher fetcher() {
        if (fetcher == null) {
            fetcher = fetcher(server.url());
        }
        return fetcher;
    }

    /** As if a new process had begun. */
    void restart() {
        fetcher().close();
        fetcher = null;
    }

    HttpFetcher fetcher(String blog) {
        Blog address = Blog.of(blog);
        return new HttpFetcher(new FetchSettings(address, delay, "kexuebot/1 (test)", timeout, mostBytes), notes, time);
    }

    Answer ask(String path) throws Exception {
        return fetcher().fetch(path, Validators.NONE);
    }

    String text(String path) throws Exception {
        return new String(((Answer.Found) ask(path)).body(), StandardCharsets.UTF_8);
    }

    FetchException failure(String path) {
        return catchThrowableOfType(FetchException.class, () -> ask(path));
    }
}
