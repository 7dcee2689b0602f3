package kexuebot.bot.cli;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.ModelView;
import kexuebot.bot.command.ChosenLanguages;
import kexuebot.bot.command.Models;
import kexuebot.bot.delivery.OutboxStatus;
import kexuebot.bot.delivery.Schedule;
import kexuebot.bot.history.History;
import kexuebot.bot.subscription.PreferenceStore;
import kexuebot.bot.subscription.Stops;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.sync.SyncStatus;

/**
 * What the chat commands work with. All of it is used by many threads at once.
 *
 * @param status how the catalog stands to the blog
 * @param outbox how deliveries stand
 * @param modelStatus what a language model is used for; empty where there is none
 * @param operators who is told of both
 * @param zone in which times are shown where a chat has no say in it
 */
public record Services(
        Catalog catalog,
        ChosenLanguages languages,
        Supplier<SyncStatus> status,
        Supplier<OutboxStatus> outbox,
        Supplier<Optional<ModelView>> modelStatus,
        Predicate<Asker> operators,
        SubscriptionStore subscriptions,
        PreferenceStore preferences,
        Stops stops,
        History history,
        Models models,
        Chats chats,
        ZoneId zone) {
    public Services {
        Objects.requireNonNull(catalog);
        Objects.requireNonNull(languages);
        Objects.requireNonNull(status);
        Objects.requireNonNull(outbox);
        Objects.requireNonNull(modelStatus);
        Objects.requireNonNull(operators);
        Objects.requireNonNull(subscriptions);
        Objects.requireNonNull(preferences);
        Objects.requireNonNull(stops);
        Objects.requireNonNull(history);
        Objects.requireNonNull(models);
        Objects.requireNonNull(chats);
        Objects.requireNonNull(zone);
    }

    /** When chats are told of something. */
    public Schedule schedule() {
        return new Schedule(zone);
    }
}
