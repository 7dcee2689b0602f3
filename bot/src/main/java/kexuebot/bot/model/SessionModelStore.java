package kexuebot.bot.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;

/** Keeps it until the program ends. */
public final class SessionModelStore implements ModelStore {
    private final Map<SummaryKey, ModelSummary> summaries = new HashMap<>();
    private final Map<Account, Spent> spent = new HashMap<>();
    private final Set<Told> told = new HashSet<>();

    private record Account(ChatId chat, LocalDate day) {}

    private record Told(ChatId chat, String person, String host) {}

    @Override
    public synchronized Optional<ModelSummary> find(SummaryKey key) {
        return Optional.ofNullable(summaries.get(key));
    }

    @Override
    public synchronized void keep(SummaryKey key, ModelSummary summary, Instant now) {
        summaries.keySet().removeIf(other -> isSameButText(other, key));
        summaries.put(key, summary);
    }

    private static boolean isSameButText(SummaryKey one, SummaryKey other) {
        return new SummaryKey(one.post(), other.text(), one.language(), one.writer()).equals(other);
    }

    @Override
    public synchronized void add(ChatId chat, LocalDate day, Usage usage) {
        spent.merge(new Account(chat, day), new Spent(day, 1, usage), SessionModelStore::sum);
    }

    private static Spent sum(Spent one, Spent other) {
        return new Spent(one.day(), one.calls() + other.calls(), one.usage().plus(other.usage()));
    }

    @Override
    public synchronized Spent of(ChatId chat, LocalDate day) {
        return spent.getOrDefault(new Account(chat, day), Spent.nothing(day));
    }

    @Override
    public synchronized Spent ofAll(LocalDate day) {
        return spent.values().stream()
                .filter(each -> each.day().equals(day))
                .reduce(Spent.nothing(day), SessionModelStore::sum);
    }

    @Override
    public synchronized List<Spent> since(LocalDate first) {
        return spent.values().stream()
                .map(Spent::day)
                .filter(day -> !day.isBefore(first))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(this::ofAll)
                .toList();
    }

    @Override
    public synchronized boolean tell(Asker asker, String host, Instant now) {
        return told.add(new Told(asker.chat(), asker.person(), host));
    }
}
