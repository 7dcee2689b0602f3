package kexuebot.bot.telegram;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Tells the failures of a call that cannot have had an effect from all others. The client library shows an
 * error page, a cut answer and a refused connection nearly alike; only here can they be told apart.
 */
final class StageInterceptor implements Interceptor {

    /** The call did not reach the server, or something before it or in it was not able to take the call. */
    static final class NotTaken extends IOException {
        private static final long serialVersionUID = 1L;

        NotTaken(String why) {
            super(why);
        }
    }

    /** The server took the call and said so; the rest of its answer did not arrive. */
    static final class Accepted extends IOException {
        private static final long serialVersionUID = 1L;

        Accepted(String why) {
            super(why);
        }
    }

    private static final int GATEWAY_TIMEOUT = 504;

    private static final String YES = "{\"ok\":true";

    private static final class Stage {
        private volatile boolean connected;
    }

    static OkHttpClient.Builder install(OkHttpClient.Builder client) {
        return client.addInterceptor(new StageInterceptor()).addNetworkInterceptor(StageInterceptor::connected);
    }

    // network interceptors run once there is a connection
    private static Response connected(Chain chain) throws IOException {
        Stage stage = chain.request().tag(Stage.class);
        if (stage != null) {
            stage.connected = true;
        }
        return chain.proceed(chain.request());
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Stage stage = new Stage();
        Request request = chain.request().newBuilder().tag(Stage.class, stage).build();
        return understandable(proceed(chain, request, stage));
    }

    private static Response proceed(Chain chain, Request request, Stage stage) throws IOException {
        try {
            return chain.proceed(request);
        } catch (IOException e) {
            throw stage.connected ? e : new NotTaken("no connection: " + e.getMessage());
        }
    }

    private static Response understandable(Response response) throws IOException {
        if (response.code() == GATEWAY_TIMEOUT) {
            response.close();
            throw new IOException("HTTP 504"); // what is behind the gateway may have taken it
        }
        if (response.code() >= 500 || !response.isSuccessful() && !looksLikeJson(response)) {
            response.close();
            throw new NotTaken("HTTP " + response.code());
        }
        checkEnd(response);
        return response;
    }

    private static void checkEnd(Response response) throws IOException {
        boolean yes = response.peekBody(YES.length()).string().equals(YES);
        try {
            byte[] answer = response.peekBody(Long.MAX_VALUE).bytes();
            if (yes && answer[answer.length - 1] != '}') {
                throw new Accepted("answer cut short");
            }
        } catch (IOException e) {
            throw yes ? new Accepted("answer cut short: " + e.getMessage()) : e;
        }
    }

    private static boolean looksLikeJson(Response response) throws IOException {
        return response.peekBody(1).string().equals("{");
    }
}
