package kexuebot.bot.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A Bot API server on this machine that keeps Telegram's limits, fails by chance and counts what it accepted: on a free
 * port of 127.0.0.1, until closed. It outlives the processes that use it. A thread for each connection.
 */
public final class BotServer implements AutoCloseable {
    public static final String TOKEN = "1:PROOF";

    private final ServerSocket listener;
    private final Limits limits;
    private final Faults faults;
    private final Consumer<Shown> readers;
    private final Set<Long> plainMembers = ConcurrentHashMap.newKeySet();
    private final Ledger ledger = new Ledger();
    private final Updates updates = new Updates();
    private final AtomicInteger lastMessage = new AtomicInteger(1_000);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    public BotServer(Limits limits, Faults faults) {
        this(limits, faults, message -> {});
    }

    /** @param readers are shown each message and each edit that is accepted, perhaps in several threads */
    public BotServer(Limits limits, Faults faults, Consumer<Shown> readers) {
        this.limits = limits;
        this.faults = faults;
        this.readers = readers;
        try {
            listener = new ServerSocket(0, 128, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** {@code http://127.0.0.1:port}. */
    public String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    public Limits limits() {
        return limits;
    }

    public Faults faults() {
        return faults;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Sends an update at the next poll. @param fields all but its id: {@code "message":{…}} */
    public void push(String fields) {
        updates.push(fields);
    }

    /** From now on this person manages no group; everybody else does. */
    public void makePlainMember(long person) {
        plainMembers.add(person);
    }

    public int polls() {
        return updates.polls();
    }

    /** Waits until there were so many polls since the start; whether they were in time. */
    public boolean awaitPolls(int count, long millis) throws InterruptedException {
        return updates.awaitPolls(count, millis);
    }

    /** The process that used it is dead, and what it had under way is not another one's. */
    public void killed() {
        ledger.killed(System.nanoTime());
    }

    private static void start(Runnable body) {
        Thread thread = new Thread(body, "bot-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                int process = ledger.process();
                start(() -> serve(socket, process));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket, int process) {
        try (Connection connection = new Connection(socket)) {
            boolean again = true;
            while (again) {
                Optional<Connection.Request> request = connection.next();
                again = request.isPresent() && answer(connection, request.get(), process);
            }
        } catch (IOException | InterruptedException clientLeft) {
            // nobody is there to be told
        } finally {
            open.remove(socket);
        }
    }

    /** Whether the connection may be used again. */
    private boolean answer(Connection connection, Connection.Request request, int process)
            throws IOException, InterruptedException {
        Call call = request.call();
        if (!request.path().startsWith("/bot" + TOKEN + "/")) {
            connection.send(Answer.error(401, "Unauthorized"));
            return true;
        } else if (call.isMessage()) {
            return message(connection, call, process);
        }
        connection.send(Answer.result(result(call)));
        return true;
    }

    private String result(Call call) throws InterruptedException {
        return switch (call.method()) {
            case "getupdates" -> updates.poll(call.body());
            case "getme" -> Results.ME;
            case "getchat" -> Results.chat(call.chat());
            case "getchatmember" ->
                plainMembers.contains(call.body().path("user_id").asLong()) ? Results.MEMBER : Results.ADMINISTRATOR;
            default -> "true";
        };
    }

    private boolean message(Connection connection, Call call, int process) throws IOException, InterruptedException {
        ledger.enter(process);
        try {
            int wait = limits.enter(call.chat(), System.nanoTime());
            if (wait > 0) {
                connection.send(Answer.flood(wait));
                return true;
            }
            Fault fault = faults.next();
            return fault.isAccepting() ? accept(connection, call, process, fault) : refuse(connection, call, fault);
        } finally {
            ledger.leave(process);
        }
    }

    private boolean refuse(Connection connection, Call call, Fault fault) throws IOException {
        if (fault == Fault.RESET) {
            connection.reset();
            return false;
        } else if (fault == Fault.FLOOD) {
            int seconds = faults.floodSeconds();
            limits.close(call.chat(), seconds, System.nanoTime());
            connection.send(Answer.flood(seconds));
        } else {
            connection.send(fault == Fault.ERROR ? Answer.error(500, "Internal Server Error") : Answer.gateway());
        }
        return true;
    }

    private boolean accept(Connection connection, Call call, int process, Fault fault)
            throws IOException, InterruptedException {
        int number = ledger.accept(call.delivered(), process, fault, System.nanoTime());
        try {
            int message = message(call);
            readers.accept(Shown.of(call, message));
            return answerAccepted(connection, Answer.result(Results.message(call, message)), fault);
        } finally {
            ledger.ended(number, System.nanoTime());
        }
    }

    private boolean answerAccepted(Connection connection, Answer answer, Fault fault)
            throws IOException, InterruptedException {
        switch (fault) {
            case LOST -> connection.reset();
            case CUT -> connection.sendCut(answer);
            case SLOW -> {
                closing.await(faults.delayMillis(), TimeUnit.MILLISECONDS);
                connection.send(answer);
            }
            default -> connection.send(answer);
        }
        return fault != Fault.LOST && fault != Fault.CUT;
    }

    private int message(Call call) {
        int known = call.body().path("message_id").asInt();
        return known > 0 ? known : lastMessage.incrementAndGet();
    }

    @Override
    public void close() {
        closing.countDown();
        updates.close();
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
