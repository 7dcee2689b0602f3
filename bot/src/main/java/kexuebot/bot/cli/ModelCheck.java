package kexuebot.bot.cli;

import java.time.Duration;
import kexuebot.bot.model.LanguageModel;
import kexuebot.bot.model.ModelException;
import kexuebot.bot.model.ModelException.Kind;
import kexuebot.bot.model.Prompt;

/** Asks a language model one tiny question. */
final class ModelCheck {
    private static final Prompt QUESTION = new Prompt("Answer with one word.", "Ready?", 5);

    private ModelCheck() {}

    /**
     * Who answered, and after how long.
     *
     * @throws ModeException if nobody did: what is wrong, and what to do
     */
    static String report(LanguageModel model) throws InterruptedException {
        long start = System.nanoTime();
        try {
            model.ask(QUESTION, piece -> true);
            long taken = Duration.ofNanos(System.nanoTime() - start).toMillis();
            return model.identity().model() + " at " + model.identity().host() + " answers (" + taken + " ms)";
        } catch (ModelException e) {
            throw new ModeException(model.identity().model() + " at " + e.getMessage() + "; " + remedy(e.kind()));
        }
    }

    private static String remedy(Kind kind) {
        return switch (kind) {
            case UNREACHABLE -> "check KEXUEBOT_LLM_URL and the network";
            case REFUSED -> "check KEXUEBOT_LLM_KEY, KEXUEBOT_LLM_MODEL and the path of KEXUEBOT_LLM_URL";
            case LIMITED -> "wait, or add credit there";
            case SLOW, CUT -> "try again later";
            case BROKEN ->
                "if it stays so, check that KEXUEBOT_LLM_URL is an OpenAI-compatible address, often ending in /v1";
        };
    }
}
