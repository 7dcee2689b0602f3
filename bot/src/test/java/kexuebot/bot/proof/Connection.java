package kexuebot.bot.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The little of HTTP/1.1 that a client of the Bot API uses, on a bare socket, which can be broken at will. */
final class Connection implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_LINE = 16_384;

    private final Socket socket;
    private final InputStream in;

    Connection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** A request. @param path as it stands in the first line */
    record Request(String path, byte[] body) {
        Call call() throws IOException {
            String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            return new Call(method, JSON.readTree(body.length == 0 ? new byte[] {'{', '}'} : body));
        }
    }

    /** Empty at the end of the connection. */
    Optional<Request> next() throws IOException {
        String[] first = line().split(" ");
        if (first.length < 2) {
            return Optional.empty();
        }
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            length = header.startsWith("content-length:")
                    ? Integer.parseInt(header.substring(15).strip())
                    : length;
        }
        return Optional.of(new Request(first[1], in.readNBytes(length)));
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n' && line.size() < LONGEST_LINE; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    void send(Answer answer) throws IOException {
        byte[] bytes = bytes(answer);
        socket.getOutputStream().write(bytes);
    }

    /** All but the last third of the body. */
    void sendCut(Answer answer) throws IOException {
        byte[] bytes = bytes(answer);
        socket.getOutputStream().write(bytes, 0, bytes.length - answer.body().length() / 3);
    }

    /** Head and body go out in one piece: two would wait for each other's acknowledgement. */
    private static byte[] bytes(Answer answer) {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 " + answer.status() + " .\r\nContent-Type: " + answer.type() + "\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, both, head.length, body.length);
        return both;
    }

    /** Breaks the connection, so that the client sees a reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
