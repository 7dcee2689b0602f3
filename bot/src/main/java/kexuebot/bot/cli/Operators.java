package kexuebot.bot.cli;

import java.util.Set;
import java.util.function.Predicate;
import kexuebot.bot.chat.Asker;

/**
 * Tells who runs the bot and asks where nobody else reads the answer: in a private chat, whose id in Telegram is the
 * person's.
 *
 * @param ids of users
 */
record Operators(Set<Long> ids) implements Predicate<Asker> {
    Operators {
        ids = Set.copyOf(ids);
    }

    @Override
    public boolean test(Asker asker) {
        return asker.person().equals(asker.chat().value())
                && ids.stream().anyMatch(id -> id.toString().equals(asker.person()));
    }
}
