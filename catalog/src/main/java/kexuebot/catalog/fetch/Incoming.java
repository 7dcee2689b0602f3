package kexuebot.catalog.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** One answer as it comes in, on a thread of the client; bounded. */
final class Incoming implements Callback {

    /** What is looked at of a page that comes with 403; the cookie check is a few hundred bytes. */
    static final int BEGINNING = 8_192;

    private final int mostBytes;
    private final Limits limits;
    private final OneSending sending;
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();

    Incoming(int mostBytes, Limits limits, OneSending sending) {
        this.mostBytes = mostBytes;
        this.limits = limits;
        this.sending = sending;
    }

    /** Completes with a {@link Reply} or with {@link Lost}. */
    CompletableFuture<Reply> reply() {
        return reply;
    }

    @Override
    public void onFailure(Call call, IOException failure) {
        Lost lost = Lost.beforeAnswer(failure, limits.connecting(), limits.answer());
        sending.answer().ifPresentOrElse(reply::complete, () -> reply.completeExceptionally(lost));
    }

    @Override
    public void onResponse(Call call, Response response) {
        try {
            // completed after closing: whoever waits may use the connection at once
            reply.complete(read(call, response));
        } catch (IOException e) {
            reply.completeExceptionally(Lost.inBody(e, limits.answer()));
        } catch (Lost | RuntimeException | Error e) {
            reply.completeExceptionally(e);
        }
    }

    private Reply read(Call call, Response response) throws IOException, Lost {
        try (response) {
            return new Reply(response.request().url(), response.code(), response.headers(), body(call, response));
        }
    }

    private byte[] body(Call call, Response response) throws IOException, Lost {
        return switch (response.code()) {
            case 200 -> whole(call, response);
            case 403 -> beginning(response.body());
            default -> new byte[0];
        };
    }

    private byte[] whole(Call call, Response response) throws IOException, Lost {
        // the client takes the header away with the packing that it knows
        if (!response.header("Content-Encoding", "identity").equalsIgnoreCase("identity")) {
            throw Lost.damaged("a body packed in a way that nobody asked for");
        }
        byte[] body = read(response.body(), mostBytes + 1);
        if (body.length > mostBytes) {
            call.cancel();
            throw Lost.tooLarge(mostBytes);
        }
        if (isGzip(body)) {
            throw Lost.damaged("a body packed twice");
        }
        return body;
    }

    /** A page that says why nothing is given matters less than its status: what can't be read of it is left out. */
    private static byte[] beginning(ResponseBody body) {
        try {
            return read(body, BEGINNING + 1);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static byte[] read(ResponseBody body, int most) throws IOException {
        try (InputStream in = body.byteStream()) {
            return in.readNBytes(most);
        }
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 1 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    }
}
