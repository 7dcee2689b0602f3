package kexuebot.catalog.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** An answer that did not arrive, or not whole. The message is for people and holds nothing that the server sent. */
final class Lost extends Exception {
    private static final long serialVersionUID = 1;

    private final FetchException.Kind kind;

    Lost(FetchException.Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    FetchException.Kind kind() {
        return kind;
    }

    static Lost tooSlow(Duration limit) {
        return passing("no whole answer within " + text(limit));
    }

    static Lost damaged(String how) {
        return passing(how);
    }

    static Lost closed() {
        return passing("a fetcher that is closed");
    }

    static Lost tooLarge(int mostBytes) {
        return new Lost(FetchException.Kind.WRONG, "a page that is too large, more than " + mostBytes + " bytes");
    }

    /** Nothing of an answer was seen. */
    static Lost beforeAnswer(IOException cause, Duration connecting, Duration limit) {
        if (cause instanceof SocketTimeoutException) {
            return passing("no connection within " + text(connecting));
        }
        return cause instanceof InterruptedIOException ? tooSlow(limit) : passing(connection(cause));
    }

    /** The head of an answer was seen, but not all of its body. */
    static Lost inBody(IOException cause, Duration limit) {
        if (cause instanceof InterruptedIOException) {
            return tooSlow(limit);
        }
        if (cause instanceof SocketException || cause instanceof SSLException) {
            return passing("a connection that broke in the middle of the answer");
        }
        boolean ended = cause instanceof ProtocolException || cause instanceof EOFException;
        return passing(ended ? "a body that was cut short" : "a body whose gzip packing is damaged");
    }

    private static String connection(IOException cause) {
        if (cause instanceof UnknownHostException) {
            return "no such host name, or no network";
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return "no connection: the server does not accept one";
        }
        if (cause instanceof SSLException) {
            return "no secure connection: its certificate or encryption was not accepted";
        }
        boolean strange = cause instanceof ProtocolException;
        return strange ? "an answer that is not HTTP" : "a connection that was closed before an answer came";
    }

    private static Lost passing(String message) {
        return new Lost(FetchException.Kind.TRANSIENT, message);
    }

    private static String text(Duration limit) {
        boolean whole = limit.toMillisPart() == 0;
        return whole ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
