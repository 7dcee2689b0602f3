package kexuebot.bot.model;

import java.util.function.Predicate;

/** A language model behind some endpoint. Safe for any number of threads. */
public interface LanguageModel {

    /** Who answers, for readers: the model and the host its endpoint is on, {@code deepseek-chat (api.deepseek.com)}. */
    Identity identity();

    /**
     * Who answers.
     *
     * @param model its name, as the endpoint calls it
     * @param host of the endpoint, without user or path
     */
    record Identity(String model, String host) {}

    /**
     * Asks, and passes on the answer as it comes; returns when it has ended.
     *
     * @param listener called by one thread at a time with pieces of the answer, none empty; once it says false, the
     *     answer is given up and this returns soon with what was used by then
     * @return what it cost, by the endpoint's count where it says so, else estimated
     * @throws ModelException when the answer did not come, or ended in the middle
     * @throws InterruptedException when this thread was interrupted; the answer is given up
     */
    Usage ask(Prompt prompt, Predicate<String> listener) throws ModelException, InterruptedException;
}
