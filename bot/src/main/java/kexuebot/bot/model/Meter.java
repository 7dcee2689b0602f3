package kexuebot.bot.model;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kexuebot.bot.chat.ChatId;

/** Lets chats ask as long as the day's budgets last, also while other answers are on their way. Safe for threads. */
final class Meter {
    /** A cautious guess, rather too much than too little: models make less than a token of most characters. */
    private static final double TOKENS_PER_CHARACTER = 1;

    private final Budget budget;
    private final Spending spending;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Map<ChatId, Long> underway = new HashMap<>();

    /** @param zone whose midnight begins a day */
    Meter(Budget budget, Spending spending, InstantSource clock, ZoneId zone) {
        this.budget = budget;
        this.spending = spending;
        this.clock = clock;
        this.zone = zone;
    }

    /** About what an answer to a prompt costs. */
    static long estimate(Prompt prompt) {
        long characters = (long) prompt.rules().length() + prompt.request().length();
        return Math.round(characters * TOKENS_PER_CHARACTER) + prompt.mostTokens();
    }

    /** Sets tokens aside for an answer; why not, if the budget does not have them. */
    synchronized Optional<Trouble> reserve(ChatId chat, long tokens) {
        LocalDate today = today();
        long ofChat = spending.of(chat, today).usage().total() + underway.getOrDefault(chat, 0L);
        long ofAll = spending.ofAll(today).usage().total()
                + underway.values().stream().mapToLong(Long::longValue).sum();
        if (ofAll + tokens > budget.all()) {
            return Optional.of(Trouble.DAY_BUDGET);
        } else if (ofChat + tokens > budget.chat()) {
            return Optional.of(Trouble.CHAT_BUDGET);
        }
        underway.merge(chat, tokens, Long::sum);
        return Optional.empty();
    }

    /** Counts what was used in the place of what was set aside. */
    synchronized void settle(ChatId chat, long reserved, Usage used) {
        underway.computeIfPresent(chat, (of, tokens) -> tokens > reserved ? tokens - reserved : null);
        spending.add(chat, today(), used);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
