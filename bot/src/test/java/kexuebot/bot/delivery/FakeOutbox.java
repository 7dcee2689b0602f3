package kexuebot.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Stops;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.post.PostId;

/** An outbox in memory, with all that it needs to know of chats. Safe for many threads. */
final class FakeOutbox implements Outbox, Stops {

    enum State {
        PENDING,
        SENDING,
        UNKNOWN,
        SENT,
        FAILED;

        boolean waits() {
            return this == PENDING || this == SENDING || this == UNKNOWN;
        }
    }

    record Key(Place place, PostId post, Kind kind) {}

    /** A delivery as it is stored. */
    record Row(
            long number,
            Key key,
            State state,
            Instant due,
            boolean digest,
            int attempts,
            OptionalInt message,
            String why) {
        Row with(State next, Instant when) {
            return new Row(number, key, next, when, digest, attempts, message, why);
        }

        Row attempted(int times) {
            return new Row(number, key, state, due, digest, times, message, why);
        }

        Row numbered(int sent) {
            return new Row(number, key, state, due, digest, attempts, OptionalInt.of(sent), why);
        }

        Row because(String reason) {
            return new Row(number, key, state, due, digest, attempts, message, reason);
        }

        Row of(Place other) {
            return new Row(number, new Key(other, key.post(), key.kind()), state, due, digest, attempts, message, why);
        }
    }

    record Subscriber(long number, Place place, Target target) {}

    private static final Comparator<Row> MOST_OVERDUE_FIRST =
            Comparator.comparing(Row::due).thenComparingLong(Row::number);

    private final Supplier<Instant> clock;
    private final Map<Key, Row> rows = new LinkedHashMap<>();
    private final Map<Key, Instant> planned = new HashMap<>();
    private final TreeSet<Row> waiting = new TreeSet<>(MOST_OVERDUE_FIRST);
    private final List<Announcement> unspread = new ArrayList<>();
    private final TreeMap<Long, Subscriber> subscribers = new TreeMap<>();
    private final Map<Place, List<Target>> targets = new LinkedHashMap<>();
    private final Map<ChatId, Preferences> preferences = new LinkedHashMap<>();
    private final Map<ChatId, Language> languages = new LinkedHashMap<>();
    private final Map<Place, Set<String>> muted = new LinkedHashMap<>();
    private final List<Stop> stops = new ArrayList<>();
    private final List<Instant> setBacks = new ArrayList<>();
    private final Set<Instant> forgotten = new HashSet<>();
    private Predicate<String> broken = call -> false;
    private long numbers;
    private int largestBatch;
    private int transactions;
    private int forgettings;

    FakeOutbox(Supplier<Instant> clock) {
        this.clock = clock;
    }

    // what tests arrange

    synchronized void announce(PostId post, Kind kind, Instant seen) {
        unspread.add(new Announcement(post, kind, seen, 0));
    }

    synchronized void subscribe(Place place, Target target) {
        numbers++;
        subscribers.put(numbers, new Subscriber(numbers, place, target));
        targets.computeIfAbsent(place, any -> new ArrayList<>()).add(target);
    }

    synchronized void unsubscribe(Place place) {
        subscribers.values().removeIf(subscriber -> subscriber.place().equals(place));
        targets.remove(place);
    }

    synchronized void mute(Place place, String series) {
        muted.computeIfAbsent(place, any -> new HashSet<>()).add(series);
    }

    synchronized void prefer(ChatId chat, Preferences wished) {
        preferences.put(chat, wished);
    }

    synchronized void speak(ChatId chat, Language language) {
        languages.put(chat, language);
    }

    synchronized void plan(Place place, PostId post, Kind kind, Instant due, boolean digest) {
        Key key = new Key(place, post, kind);
        if (!rows.containsKey(key)) {
            numbers++;
            planned.put(key, clock.get());
            put(new Row(numbers, key, State.PENDING, due, digest, 0, OptionalInt.empty(), ""));
        }
    }

    synchronized void move(ChatId from, ChatId to) {
        List<Row> moving = rows.values().stream()
                .filter(row -> row.key().place().chat().equals(from))
                .toList();
        for (Row row : moving) {
            remove(row.key());
            put(row.of(new Place(to, row.key().place().topic())));
        }
        Optional.ofNullable(targets.remove(Place.of(from))).ifPresent(wished -> targets.put(Place.of(to), wished));
    }

    /** Makes the calls fail that are named so, before they change anything. */
    synchronized void breakAt(Predicate<String> calls) {
        broken = calls;
    }

    // what tests look at

    synchronized List<Row> rows() {
        return List.copyOf(rows.values());
    }

    synchronized Optional<Row> row(Place place, PostId post, Kind kind) {
        return Optional.ofNullable(rows.get(new Key(place, post, kind)));
    }

    synchronized List<Stop> stops() {
        return List.copyOf(stops);
    }

    /** Rows or subscriptions that went through one call, at most. */
    synchronized int largestBatch() {
        return largestBatch;
    }

    synchronized int transactions() {
        return transactions;
    }

    synchronized boolean isSpread() {
        return unspread.isEmpty();
    }

    synchronized Set<Instant> forgotten() {
        return Set.copyOf(forgotten);
    }

    /** When it was told that the clock was set back. */
    synchronized List<Instant> setBacks() {
        return List.copyOf(setBacks);
    }

    synchronized int forgettings() {
        return forgettings;
    }

    private void call(String name) {
        transactions++;
        if (broken.test(name)) {
            throw new IllegalStateException("the disk is full");
        }
    }

    private void count(int batch) {
        largestBatch = Math.max(largestBatch, batch);
    }

    private void put(Row row) {
        remove(row.key());
        rows.put(row.key(), row);
        if (row.state().waits()) {
            waiting.add(row);
        }
    }

    private void remove(Key key) {
        Row before = rows.remove(key);
        if (before != null) {
            waiting.remove(before);
        }
    }

    // announcements

    @Override
    public synchronized Optional<Announcement> unspread(Instant now) {
        call("unspread");
        return unspread.stream().findFirst();
    }

    @Override
    public synchronized List<Recipient> recipients(Announcement announcement, Optional<String> series, int limit) {
        call("recipients");
        List<Recipient> found = announcement.kind() == Kind.POST
                ? subscribers.tailMap(announcement.spreadTo(), false).values().stream()
                        .filter(each -> !isStopped(each.place()) && !isMuted(each.place(), series))
                        .limit(limit)
                        .map(each -> recipient(each.number(), each.place(), each.target()))
                        .toList()
                : rows.values().stream()
                        .filter(row -> row.key().post().equals(announcement.post()))
                        .filter(row -> row.number() > announcement.spreadTo() && row.state() != State.FAILED)
                        .filter(row -> row.key().kind() == Kind.POST)
                        .sorted(Comparator.comparingLong(Row::number))
                        .limit(limit)
                        .map(row -> recipient(row.number(), row.key().place(), Target.ALL))
                        .toList();
        count(found.size());
        return found;
    }

    private Recipient recipient(long number, Place place, Target target) {
        return new Recipient(number, place, target, preferences.getOrDefault(place.chat(), Preferences.NONE));
    }

    private boolean isStopped(Place place) {
        return stops.stream()
                .anyMatch(stop -> stop.place().equals(place) || stop.place().equals(Place.of(place.chat())));
    }

    private boolean isMuted(Place place, Optional<String> series) {
        return series.filter(muted.getOrDefault(place, Set.of())::contains).isPresent();
    }

    @Override
    public synchronized void spread(
            Announcement announcement, List<Planned> deliveries, long spreadTo, boolean finished) {
        call("spread");
        count(deliveries.size());
        deliveries.forEach(
                each -> plan(each.place(), announcement.post(), announcement.kind(), each.due(), each.digest()));
        unspread.remove(announcement);
        if (!finished) {
            unspread.add(0, new Announcement(announcement.post(), announcement.kind(), announcement.seen(), spreadTo));
        }
    }

    // deliveries

    @Override
    public synchronized List<Parcel> due(Instant now, int limit, List<ChatId> except) {
        call("due");
        Map<ChatId, Parcel> found = new LinkedHashMap<>();
        for (Row row : waiting) {
            if (row.due().isAfter(now) || found.size() == limit) {
                break;
            }
            ChatId chat = row.key().place().chat();
            if (!except.contains(chat) && !found.containsKey(chat) && isReady(row)) {
                found.put(chat, parcel(row, now));
            }
        }
        count(found.size());
        return List.copyOf(found.values());
    }

    private boolean isReady(Row row) {
        return row.key().kind() == Kind.POST || announced(row).state() == State.SENT;
    }

    private Row announced(Row correction) {
        return rows.get(new Key(correction.key().place(), correction.key().post(), Kind.POST));
    }

    private Parcel parcel(Row row, Instant now) {
        Place place = row.key().place();
        PostId post = row.key().post();
        int attempt = row.attempts() + 1;
        if (row.key().kind() == Kind.CORRECTION) {
            List<PostId> one = List.of(post);
            return new Parcel(
                    place,
                    Kind.CORRECTION,
                    one,
                    false,
                    one,
                    Set.of(post),
                    attempt,
                    announced(row).message());
        } else if (!row.digest()) {
            return Parcel.of(place, post, attempt);
        }
        List<PostId> posts = waiting.stream()
                .filter(other -> other.digest() && !other.due().isAfter(now))
                .filter(other -> other.key().place().equals(place))
                .map(other -> other.key().post())
                .limit(Parcel.MOST)
                .toList();
        return Parcel.digest(place, posts, attempt);
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        call("nextDue");
        return waiting.stream().findFirst().map(Row::due);
    }

    @Override
    public synchronized List<Parcel> claim(List<Parcel> parcels, Instant lease) {
        call("claim");
        List<Parcel> claimed = parcels.stream()
                .filter(parcel -> of(parcel)
                                .filter(row -> row.state().waits() && !row.due().isAfter(clock.get()))
                                .count()
                        == parcel.posts().size())
                .toList();
        claimed.forEach(parcel -> of(parcel)
                .toList()
                .forEach(row -> put(row.with(State.SENDING, lease).attempted(row.attempts() + 1))));
        return claimed;
    }

    private Stream<Row> of(Parcel parcel) {
        return parcel.posts().stream()
                .map(post -> rows.get(new Key(parcel.place(), post, parcel.kind())))
                .filter(row -> row != null);
    }

    private void settle(String name, Parcel parcel, Consumer<Row> change) {
        call(name);
        of(parcel).filter(row -> row.state() == State.SENDING).toList().forEach(change);
    }

    @Override
    public synchronized void sent(Parcel parcel, int message, Instant now) {
        settle("sent", parcel, row -> put(row.with(State.SENT, now).numbered(message)));
    }

    @Override
    public synchronized void again(Parcel parcel, Instant due) {
        settle("again", parcel, row -> put(row.with(State.PENDING, due).attempted(row.attempts() - 1)));
    }

    @Override
    public synchronized void unknown(Parcel parcel, Instant due, String why) {
        settle("unknown", parcel, row -> put(row.with(State.UNKNOWN, due).because(why)));
    }

    @Override
    public synchronized void failed(Parcel parcel, Instant now, String why) {
        settle("failed", parcel, row -> put(row.with(State.FAILED, now).because(why)));
    }

    @Override
    public synchronized void failedIfOld(Parcel parcel, Instant before, Instant now, String why) {
        settle("failedIfOld", parcel, row -> {
            if (planned.get(row.key()).isBefore(before)) {
                put(row.with(State.FAILED, now).because(why));
            }
        });
    }

    @Override
    public synchronized void clockSetBack(Instant now, Instant lease) {
        call("clockSetBack");
        setBacks.add(now);
    }

    @Override
    public synchronized void dropped(Parcel parcel) {
        settle("dropped", parcel, row -> remove(row.key()));
    }

    @Override
    public synchronized void postpone(ChatId chat, Instant until) {
        call("postpone");
        waiting.stream()
                .filter(row -> row.key().place().chat().equals(chat))
                .filter(row -> row.state() != State.SENDING && row.due().isBefore(until))
                .toList()
                .forEach(row -> put(row.with(row.state(), until)));
    }

    @Override
    public synchronized Wish wish(Place place) {
        call("wish");
        return new Wish(
                targets.getOrDefault(place, List.of()),
                muted.getOrDefault(place, Set.of()),
                preferences.getOrDefault(place.chat(), Preferences.NONE),
                Optional.ofNullable(languages.get(place.chat())));
    }

    @Override
    public OutboxStatus status(Instant now) {
        return OutboxStatus.EMPTY;
    }

    @Override
    public synchronized int forgetBefore(Instant then) {
        forgotten.add(then);
        forgettings++;
        return 0;
    }

    // stops

    @Override
    public synchronized void stop(Stop stop) {
        call("stop");
        stops.add(stop);
        waiting.stream()
                .filter(row -> isStopped(row.key().place()))
                .toList()
                .forEach(row -> put(row.with(State.FAILED, stop.since())
                        .because(stop.reason().name())));
    }

    @Override
    public synchronized void resume(Place place) {
        stops.removeIf(stop -> stop.place().equals(place) || stop.place().equals(Place.of(place.chat())));
    }

    @Override
    public synchronized List<Stop> of(Place place) {
        return stops.stream().filter(stop -> stop.place().equals(place)).toList();
    }

    @Override
    public synchronized void forget(ChatId chat) {
        throw new UnsupportedOperationException(chat + " after " + Duration.ofDays(90));
    }

    @Override
    public synchronized int forgetStoppedBefore(Instant then) {
        forgotten.add(then);
        forgettings++;
        return 0;
    }
}
