package kexuebot.bot.openai;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The body of a response, read with a limit of time by one thread. At most what the network gave at once is kept unread.
 * Closing it before its end closes the connection.
 */
final class Body implements BodySubscriber<Body>, AutoCloseable {

    /** What came: bytes, or the end, or the failure that ended it. */
    private record Part(List<ByteBuffer> buffers, boolean last, Optional<Throwable> failure) {}

    private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    private final CompletableFuture<Body> ready = new CompletableFuture<>();
    private Subscription subscription;

    @Override
    public CompletionStage<Body> getBody() {
        return ready;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(1);
        ready.complete(this);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        parts.add(new Part(List.copyOf(buffers), false, Optional.empty()));
    }

    @Override
    public void onError(Throwable failure) {
        parts.add(new Part(List.of(), true, Optional.of(failure)));
        ready.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        parts.add(new Part(List.of(), true, Optional.empty()));
    }

    /**
     * The next bytes; empty at the end, after which it must not be called.
     *
     * @param patience in nanoseconds
     * @throws TimeoutException if none came in time
     * @throws IOException if the connection broke
     */
    Optional<byte[]> next(long patience) throws InterruptedException, TimeoutException, IOException {
        Part part = parts.poll(patience, TimeUnit.NANOSECONDS);
        if (part == null) {
            throw new TimeoutException();
        }
        if (part.failure().isPresent()) {
            throw new IOException(part.failure().get());
        }
        if (part.last()) {
            return Optional.empty();
        }
        subscription.request(1);
        return Optional.of(joined(part.buffers()));
    }

    private static byte[] joined(List<ByteBuffer> buffers) {
        ByteBuffer joined = ByteBuffer.allocate(
                buffers.stream().mapToInt(ByteBuffer::remaining).sum());
        buffers.forEach(joined::put);
        return joined.array();
    }

    @Override
    public void close() {
        subscription.cancel();
    }
}
