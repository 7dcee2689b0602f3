package kexuebot.bot.model;

import java.time.Instant;
import java.util.Optional;

/** Keeps what models wrote. Safe for any number of threads; failures are unchecked exceptions. */
public interface SummaryStore {

    Optional<ModelSummary> find(SummaryKey key);

    /** Keeps a summary in the place of those of older texts of the post in that language by that writer. */
    void keep(SummaryKey key, ModelSummary summary, Instant now);
}
