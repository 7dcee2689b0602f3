package kexuebot.bot.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kexuebot.bot.chat.ChatId;

/** Texts that are being written, each once for all who ask for the same. Safe for any number of threads. */
final class Shared<K, T> {
    private final ModelDesk desk;
    private final T blank;
    private final Map<K, Manuscript<T>> underway = new HashMap<>();

    /** @param blank what every text begins with */
    Shared(ModelDesk desk, T blank) {
        this.desk = desk;
        this.blank = blank;
    }

    /**
     * The text that is known or being written, else one that is begun.
     *
     * @param payer on whose account it is begun
     * @param known may have been finished since the caller looked; at once, for all others wait meanwhile
     * @param work made by the thread that writes
     * @param keep takes a text that came to a good end, which is known from then on; may take its time
     */
    synchronized Manuscript<T> manuscript(
            K key, ChatId payer, Supplier<Optional<T>> known, Supplier<ModelDesk.Work<T>> work, Consumer<T> keep) {
        Manuscript<T> same = underway.get(key);
        return same == null
                ? known.get().map(Manuscript::finished).orElseGet(() -> begin(key, payer, work, keep))
                : same;
    }

    private Manuscript<T> begin(K key, ChatId payer, Supplier<ModelDesk.Work<T>> work, Consumer<T> keep) {
        Manuscript<T> begun = desk.start(
                payer, blank, (manuscript, pen) -> work.get().write(manuscript, pen), end -> ended(key, end, keep));
        if (!begun.state().ended()) {
            underway.put(key, begun);
        }
        return begun;
    }

    private void ended(K key, Manuscript.State<T> end, Consumer<T> keep) {
        try {
            if (end.trouble().isEmpty()) {
                keep.accept(end.text());
            }
        } finally {
            remove(key);
        }
    }

    private synchronized void remove(K key) {
        underway.remove(key);
    }
}
