package kexuebot.bot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.bot.subscription.Target;

/** Subscriptions in memory, numbered from 1 over all places. */
final class FakeSubscriptions implements SubscriptionStore {
    private final List<Subscription> all = new ArrayList<>();
    private final Map<Place, Set<String>> muted = new HashMap<>();
    private long last;

    @Override
    public Outcome add(Place place, Target target, Instant now) {
        Optional<Subscription> known = with(place, target);
        if (known.isPresent()) {
            pause(place, known.get().number(), false);
            return new Outcome.Known(with(place, target).orElseThrow());
        }
        if (of(place).size() >= MOST) {
            return new Outcome.Full();
        }
        Subscription added = new Subscription(++last, place, target, false, now);
        all.add(added);
        return new Outcome.Added(added);
    }

    private Optional<Subscription> with(Place place, Target target) {
        return of(place).stream()
                .filter(each -> each.target().text().equals(target.text()))
                .findFirst();
    }

    @Override
    public List<Subscription> of(Place place) {
        return all.stream().filter(each -> each.place().equals(place)).toList();
    }

    @Override
    public boolean change(Place place, long number, Target target, Instant now) {
        return with(place, target).isEmpty()
                && replace(place, number, old -> new Subscription(number, place, target, old.paused(), now));
    }

    @Override
    public boolean pause(Place place, long number, boolean paused) {
        return replace(place, number, old -> new Subscription(number, place, old.target(), paused, old.since()));
    }

    private boolean replace(Place place, long number, UnaryOperator<Subscription> change) {
        boolean known = of(place).stream().anyMatch(each -> each.number() == number);
        all.replaceAll(each -> known && each.number() == number ? change.apply(each) : each);
        return known;
    }

    @Override
    public boolean remove(Place place, long number) {
        return all.removeIf(each -> each.place().equals(place) && each.number() == number);
    }

    @Override
    public int removeAll(Place place) {
        int before = all.size();
        all.removeIf(each -> each.place().equals(place));
        return before - all.size();
    }

    @Override
    public Set<String> muted(Place place) {
        return new TreeSet<>(muted.getOrDefault(place, Set.of()));
    }

    @Override
    public boolean mute(Place place, String series) {
        Set<String> names = muted.computeIfAbsent(place, any -> new TreeSet<>());
        return names.contains(series) || names.size() < MOST_MUTED && names.add(series);
    }

    @Override
    public boolean unmute(Place place, String series) {
        return muted.getOrDefault(place, new TreeSet<>()).remove(series);
    }
}
