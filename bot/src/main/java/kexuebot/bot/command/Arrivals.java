package kexuebot.bot.command;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Digest;
import kexuebot.bot.subscription.PreferenceStore;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.QuietHours;
import kexuebot.bot.subscription.Stops;

/**
 * Says when a place is told of new posts, or why it is not at the moment.
 *
 * @param standard the zone of chats that chose none
 */
record Arrivals(PreferenceStore preferences, Stops stops, ZoneId standard) {
    Arrivals {
        Objects.requireNonNull(preferences);
        Objects.requireNonNull(stops);
        Objects.requireNonNull(standard);
    }

    ZoneId zone(Place place) {
        return preferences.of(place.chat()).zone().orElse(standard);
    }

    /** At least one line. */
    List<String> lines(Managed managed, Language language) {
        Place place = managed.place();
        List<String> stopped = stops.of(place).stream()
                .map(stop -> StopText.line(stop.reason(), language))
                .distinct()
                .toList();
        return stopped.isEmpty()
                ? List.of(when(preferences.of(place.chat()), managed.line("settings", ""), language))
                : stopped;
    }

    private String when(Preferences wanted, String settings, Language language) {
        String told = wanted.digest()
                .map(digest -> together(digest, language))
                .orElse(language.pick("有新文章就通知", "New posts are announced at once"));
        String quiet = wanted.quiet().map(hours -> quiet(hours, language)).orElse("");
        String silent = wanted.silent() ? language.pick("，无声", ", silently") : "";
        boolean timed = wanted.digest().isPresent() || wanted.quiet().isPresent();
        String zone = timed ? zone(wanted.zone().orElse(standard), language) : "";
        return told
                + silent
                + quiet
                + zone
                + language.pick("；" + settings + " 可改。", "; " + settings + " changes that.");
    }

    private static String together(Digest digest, Language language) {
        LocalTime at = digest.at();
        return digest.day()
                .map(day -> language.pick(
                        "每" + day.getDisplayName(TextStyle.SHORT, Locale.CHINA) + " " + at + " 汇总通知",
                        "New posts come together, " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s at "
                                + at))
                .orElse(language.pick("每天 " + at + " 汇总通知", "New posts come together, daily at " + at));
    }

    private static String quiet(QuietHours hours, Language language) {
        String span = hours.from() + "–" + hours.to();
        return language.pick(
                "；安静时段 " + span + " 里的等到 " + hours.to(), "; in quiet hours " + span + " they wait until " + hours.to());
    }

    private static String zone(ZoneId zone, Language language) {
        return language.pick("（" + zone.getId() + "）", " (" + zone.getId() + ")");
    }
}
