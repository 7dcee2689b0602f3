package kexuebot.bot.telegram;

import java.util.List;
import java.util.Optional;

/**
 * What an update asks for.
 *
 * @param steps in order; none when there is nothing to say
 * @param failure why the steps are not the answer that they should be
 */
record Plan(List<Step> steps, Optional<String> failure) {

    static final Plan NOTHING = of(List.of());

    Plan {
        steps = List.copyOf(steps);
    }

    static Plan of(List<Step> steps) {
        return new Plan(steps, Optional.empty());
    }
}
