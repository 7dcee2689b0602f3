package kexuebot.bot.command;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kexuebot.bot.chat.LocalText;

/** Time zones as people write them: {@code Asia/Shanghai}, {@code new york}, {@code UTC+8}, {@code 北京}. */
final class ZoneWords {
    private static final int MOST_HOURS = 18;
    private static final int SUGGESTED = 3;

    /** Names are short; a longer text is no misspelt one. */
    private static final int LONGEST = 40;

    private static final Pattern OFFSET =
            Pattern.compile("(?:utc|gmt)?\\s*(?<sign>[-+−])\\s*(?<hours>[0-9]{1,4}?)(?::?(?<minutes>[0-9]{2}))?");

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("中国", "Asia/Shanghai"),
            Map.entry("北京", "Asia/Shanghai"),
            Map.entry("beijing", "Asia/Shanghai"),
            Map.entry("上海", "Asia/Shanghai"),
            Map.entry("香港", "Asia/Hong_Kong"),
            Map.entry("台北", "Asia/Taipei"),
            Map.entry("东京", "Asia/Tokyo"),
            Map.entry("新加坡", "Asia/Singapore"),
            Map.entry("伦敦", "Europe/London"),
            Map.entry("巴黎", "Europe/Paris"),
            Map.entry("柏林", "Europe/Berlin"),
            Map.entry("纽约", "America/New_York"),
            Map.entry("洛杉矶", "America/Los_Angeles"),
            Map.entry("悉尼", "Australia/Sydney"));

    /** Names that people use, without those kept for old machines. */
    private static final List<String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> !name.startsWith("SystemV/"))
            .sorted()
            .toList();

    private ZoneWords() {}

    /** Reads half-width text in any case; empty is the zone of chats that chose none. */
    static Reading<Optional<ZoneId>> read(String written) {
        String text = written.toLowerCase(Locale.ROOT);
        if (Switch.isOff(text) || text.equals("default") || text.equals("默认")) {
            return Reading.of(Optional.empty());
        }
        Matcher offset = OFFSET.matcher(text);
        return offset.matches()
                ? offset(written, offset)
                : named(text.replace(' ', '_'))
                        .map(name -> Reading.of(Optional.of(ZoneId.of(name))))
                        .orElseGet(() -> unknown(written, text));
    }

    private static Reading<Optional<ZoneId>> offset(String written, Matcher offset) {
        int hours = Integer.parseInt(offset.group("hours"));
        int minutes = offset.group("minutes") == null ? 0 : Integer.parseInt(offset.group("minutes"));
        if (minutes > 59 || hours > MOST_HOURS || hours == MOST_HOURS && minutes > 0) {
            return Reading.wrong(written, "不在 -18:00 到 +18:00 之间", " is not within -18:00 and +18:00");
        }
        int sign = offset.group("sign").equals("+") ? 1 : -1;
        ZoneOffset shift = ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        return Reading.of(Optional.of(ZoneId.ofOffset("UTC", shift)));
    }

    /** By the whole name, in any case; else by the place alone if only one zone has it. */
    private static Optional<String> named(String text) {
        String name = CHINESE.getOrDefault(text, text);
        Optional<String> whole = NAMES.stream().filter(name::equalsIgnoreCase).findFirst();
        List<String> cities = whole.isPresent()
                ? List.of()
                : NAMES.stream().filter(zone -> name.equals(city(zone))).toList();
        return whole.or(() -> cities.stream().filter(zone -> cities.size() == 1).findFirst());
    }

    private static String city(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static Reading<Optional<ZoneId>> unknown(String written, String text) {
        List<String> near = near(text.replace(' ', '_'));
        String shown = "“" + Echo.of(written) + "”";
        String chinese = near.isEmpty() ? "" : "，是不是 " + String.join("、", near) + "？";
        String english = near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
        return new Reading.Wrong<>(
                new LocalText("没有时区" + shown + chinese, "There is no time zone " + shown + english), near);
    }

    private static List<String> near(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        Map<String, Integer> slips = NAMES.stream().collect(Collectors.toMap(name -> name, name -> slips(text, name)));
        int most = Math.min(3, text.length() / 3);
        return NAMES.stream()
                .filter(name -> slips.get(name) <= most)
                .sorted(Comparator.comparing(slips::get))
                .limit(SUGGESTED)
                .toList();
    }

    private static int slips(String text, String name) {
        return Math.min(
                EditDistance.between(text, name.toLowerCase(Locale.ROOT)), EditDistance.between(text, city(name)));
    }
}
