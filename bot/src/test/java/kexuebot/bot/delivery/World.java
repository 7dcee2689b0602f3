package kexuebot.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.search.Query;

/** Everything around deliveries, in virtual time: nothing waits, and calls take the time that a test says. */
final class World implements Budget, Composer, Courier {

    static final Instant START = Instant.parse("2025-01-12T02:00:00Z");
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** A letter and when it was taken. */
    record Delivered(Letter letter, Instant at) {
        Place place() {
            return letter.place();
        }
    }

    private record Call(Runnable work, Instant end) {}

    final FakeOutbox outbox = new FakeOutbox(this::now);
    final List<Delivered> delivered = new ArrayList<>();
    final Set<Parcel> composed = new HashSet<>();
    final Map<Place, Boolean> lined = new HashMap<>();
    final List<Target> tested = new ArrayList<>();

    /** Runs in place of a platform. */
    Function<Letter, Receipt> platform = letter -> new Receipt.Sent(7);

    Function<ChatId, Optional<Budget.Wait>> budget = chat -> Optional.empty();
    Function<Parcel, Optional<Reply>> composer = parcel -> Optional.of(reply(parcel));
    Snapshot snapshot = Posts.all();
    Duration callTime = Duration.ZERO;
    FanOut fanOut;
    Dispatcher dispatcher;

    private final Random random = new Random(4);
    private final List<Call> calls = new ArrayList<>();
    private Instant now = START;
    private Instant fanOutAt = START;
    private Instant dispatchAt = START;
    private final Loop announcing =
            new Loop("Announcing", () -> fanOut.round(now), () -> false, new Pauses(Duration.ofSeconds(30), random));
    private int mostCalls;
    private int rounds;

    World() {
        restart();
    }

    /** What is in hand is lost, as in a kill; what is stored stays. */
    void restart() {
        calls.clear();
        Matching matching = (post, series) -> target -> {
            tested.add(target);
            return target.query().words().isEmpty()
                    || post.title().contains(target.query().words());
        };
        Wants wants = new Wants(() -> snapshot, matching);
        Schedule schedule = new Schedule(CHINA);
        fanOut = new FanOut(outbox, wants, schedule, now);
        Postman postman = new Postman(outbox, wants, schedule, new Postman.Means(this, this, Language.ZH), this::now);
        dispatcher = new Dispatcher(outbox, outbox, this, postman, this::now, random, this::begin, () -> {
            dispatchAt = now;
        });
        wake();
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void wake() {
        fanOutAt = now;
        dispatchAt = now;
    }

    static Place chat(int number) {
        return Place.of(new ChatId("telegram", Integer.toString(number)));
    }

    static Target words(String words) {
        return new Target(Query.words(words));
    }

    @Override
    public Optional<Wait> take(ChatId chat) {
        return budget.apply(chat);
    }

    @Override
    public Optional<Reply> compose(Parcel parcel, Language language, boolean lines) {
        composed.add(parcel);
        lined.put(parcel.place(), lines);
        return composer.apply(parcel);
    }

    static Reply reply(Parcel parcel) {
        return Reply.to(new Invocation("post", "", 1, Language.ZH, Asker.TERMINAL))
                .part(Part.line(parcel.shown() + " " + parcel.revised()))
                .build();
    }

    @Override
    public Receipt deliver(Letter letter) {
        delivered.add(new Delivered(letter, now));
        return platform.apply(letter);
    }

    private void begin(Runnable work) {
        calls.add(new Call(work, now.plus(callTime)));
        mostCalls = Math.max(mostCalls, calls.size());
    }

    /** Calls at the same time, at most. */
    int mostCalls() {
        return mostCalls;
    }

    int rounds() {
        return rounds;
    }

    List<PostId> postsTo(Place place) {
        return composed.stream()
                .filter(parcel -> parcel.place().equals(place))
                .flatMap(parcel -> parcel.posts().stream())
                .toList();
    }

    long letters(Place place) {
        return delivered.stream().filter(each -> each.place().equals(place)).count();
    }

    /** Lets time pass until then. */
    void runUntil(Instant end) {
        runUntil(end, () -> false);
        now = end;
    }

    void runFor(Duration time) {
        runUntil(now.plus(time));
    }

    /** Lets time pass until then at most. */
    void runUntil(Instant end, BooleanSupplier enough) {
        Instant next = now;
        while (!next.isAfter(end) && !enough.getAsBoolean()) {
            now = next.isAfter(now) ? next : now;
            next = step();
        }
    }

    /** Does what is to be done now, each once; returns when the next is. */
    Instant step() {
        endCalls();
        if (!fanOutAt.isAfter(now)) {
            Duration wait = announcing.roundSafely();
            fanOutAt = now.plus(wait);
            dispatchAt = wait.isZero() ? now : dispatchAt;
        }
        if (!dispatchAt.isAfter(now)) {
            rounds++;
            dispatchAt = now.plus(dispatcher.round());
        }
        return calls.stream().map(Call::end).reduce(earlier(fanOutAt, dispatchAt), World::earlier);
    }

    private void endCalls() {
        List<Call> ended =
                calls.stream().filter(call -> !call.end().isAfter(now)).toList();
        calls.removeAll(ended);
        ended.forEach(call -> call.work().run());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
