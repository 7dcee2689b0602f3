package kexuebot.bot.model;

import java.util.Objects;

/**
 * What a model is asked.
 *
 * @param rules what holds for the whole answer
 * @param request the question with the text that it is about
 * @param mostTokens of the answer, at least 1
 */
public record Prompt(String rules, String request, int mostTokens) {
    public Prompt {
        Objects.requireNonNull(rules);
        Objects.requireNonNull(request);
        if (mostTokens < 1) {
            throw new IllegalArgumentException("an answer of " + mostTokens + " tokens");
        }
    }
}
