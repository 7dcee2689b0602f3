package kexuebot.bot.storage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Planned;
import kexuebot.bot.delivery.Schedule;
import kexuebot.bot.subscription.PreferenceStore;
import kexuebot.bot.subscription.Preferences;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Preferences in the table {@code chat}. */
public final class JdbiPreferenceStore implements PreferenceStore {
    private static final String PENDING = " WHERE chat = :chat AND state = 'pending' AND kind = ";

    private final Jdbi jdbi;
    private final Schedule schedule;
    private final InstantSource clock;

    public JdbiPreferenceStore(Jdbi jdbi, Schedule schedule, InstantSource clock) {
        this.jdbi = Objects.requireNonNull(jdbi);
        this.schedule = Objects.requireNonNull(schedule);
        this.clock = Objects.requireNonNull(clock);
    }

    @Override
    public Preferences of(ChatId chat) {
        return jdbi.withHandle(handle -> of(handle, chat));
    }

    private static Preferences of(Handle handle, ChatId chat) {
        return handle.createQuery("SELECT digest, quiet, zone, silent, digest_lines FROM chat WHERE chat = :chat")
                .bind("chat", chat.toString())
                .map((row, context) -> PreferencesRow.read(row))
                .findOne()
                .orElse(Preferences.NONE);
    }

    @Override
    public void save(ChatId chat, Preferences preferences) {
        jdbi.useTransaction(handle -> {
            Preferences before = of(handle, chat);
            write(handle, chat, preferences);
            if (changesTimes(before, preferences)) {
                planPosts(handle, chat, preferences);
                keepCorrectionsQuiet(handle, chat, preferences);
            }
        });
    }

    private static boolean changesTimes(Preferences before, Preferences after) {
        return !before.withSilent(after.silent()).withLines(after.lines()).equals(after);
    }

    private static void write(Handle handle, ChatId chat, Preferences preferences) {
        try (Update update = handle.createUpdate("INSERT INTO chat (chat, digest, quiet, zone, silent, digest_lines)"
                + " VALUES (:chat, :digest, :quiet, :zone, :silent, :lines) ON CONFLICT (chat) DO UPDATE"
                + " SET digest = excluded.digest, quiet = excluded.quiet, zone = excluded.zone,"
                + " silent = excluded.silent, digest_lines = excluded.digest_lines")) {
            PreferencesRow.bind(update, preferences);
            update.bind("chat", chat.toString()).execute();
        }
    }

    private void planPosts(Handle handle, ChatId chat, Preferences preferences) {
        // all topics of a chat are told at the same time
        Planned planned = schedule.plan(Place.of(chat), clock.instant(), preferences);
        handle.createUpdate("UPDATE delivery SET due_at = :due, digest = :digest" + PENDING + "'POST'")
                .bind("chat", chat.toString())
                .bind("due", planned.due().toEpochMilli())
                .bind("digest", planned.digest() ? 1 : 0)
                .execute();
    }

    private void keepCorrectionsQuiet(Handle handle, ChatId chat, Preferences preferences) {
        for (long due : correctionTimes(handle, chat)) {
            Optional<Instant> later = schedule.quietUntil(Instant.ofEpochMilli(due), preferences);
            later.ifPresent(end -> moveCorrections(handle, chat, due, end));
        }
    }

    private static List<Long> correctionTimes(Handle handle, ChatId chat) {
        return handle.createQuery("SELECT DISTINCT due_at FROM delivery" + PENDING + "'CORRECTION'")
                .bind("chat", chat.toString())
                .mapTo(Long.class)
                .list();
    }

    private static void moveCorrections(Handle handle, ChatId chat, long due, Instant later) {
        handle.createUpdate("UPDATE delivery SET due_at = :later" + PENDING + "'CORRECTION' AND due_at = :due")
                .bind("chat", chat.toString())
                .bind("later", later.toEpochMilli())
                .bind("due", due)
                .execute();
    }
}
