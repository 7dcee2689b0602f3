package kexuebot.bot.model;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import kexuebot.bot.chat.ModelView;

/**
 * Tells what a model is used for.
 *
 * @param zone whose midnight begins a day
 */
public record ModelReport(
        LanguageModel.Identity identity, Budget budget, Spending spending, InstantSource clock, ZoneId zone) {
    public ModelReport {
        Objects.requireNonNull(identity);
        Objects.requireNonNull(budget);
        Objects.requireNonNull(spending);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(zone);
    }

    /** As it is now. */
    public ModelView view() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new ModelView(
                identity.model(),
                identity.host(),
                day(spending.ofAll(today)),
                budget.all(),
                spending.since(today.minusDays(ModelView.DAYS - 1)).stream()
                        .map(ModelReport::day)
                        .toList());
    }

    private static ModelView.Day day(Spending.Spent spent) {
        return new ModelView.Day(
                spent.day(), spent.calls(), spent.usage().asked(), spent.usage().answered());
    }
}
