package kexuebot.bot.config;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kexuebot.catalog.post.Blog;

/** Readers of values: empty for what is not allowed. */
final class Values {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})([smhd])");
    private static final Pattern TOKEN = Pattern.compile("[0-9]+:[A-Za-z0-9_-]+");
    private static final Pattern IDS = Pattern.compile("-?[0-9]{1,18}(\\s*,\\s*-?[0-9]{1,18})*");

    private static final Pattern KEY = Pattern.compile("[!-~]{1,4000}");
    private static final Pattern MODEL_NAME = Pattern.compile("[^\\p{Cntrl}\\s]{1,100}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

    private Values() {}

    static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }

    static Optional<Duration> positiveDuration(String text) {
        return duration(text).filter(duration -> !duration.isZero());
    }

    static Optional<Blog> blog(String text) {
        try {
            return Optional.of(Blog.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<URI> webAddress(String text) {
        return blog(text).map(Blog::address).map(address -> URI.create(text));
    }

    /** An address without path, query or user. */
    static Optional<URI> server(String text) {
        return webAddress(text.replaceAll("/+$", ""))
                .filter(address -> address.getRawPath().isEmpty()
                        && address.getRawQuery() == null
                        && address.getRawUserInfo() == null);
    }

    /** An address without user, query and fragment. */
    static Optional<URI> endpoint(String text) {
        return webAddress(text)
                .filter(address -> address.getRawUserInfo() == null
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null);
    }

    static Optional<Secret> key(String text) {
        return KEY.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    static Optional<String> modelName(String text) {
        return Optional.of(text).filter(name -> MODEL_NAME.matcher(name).matches());
    }

    static Optional<Long> count(String text) {
        return COUNT.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    static Optional<Secret> token(String text) {
        return TOKEN.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    static Optional<Set<Long>> ids(String text) {
        return IDS.matcher(text).matches()
                ? Optional.of(Arrays.stream(text.split("\\s*,\\s*"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }

    static Optional<Integer> port(String text) {
        return text.matches("[0-9]{1,5}")
                ? Optional.of(Integer.valueOf(text)).filter(port -> port >= 1 && port <= 65_535)
                : Optional.empty();
    }

    static Optional<Boolean> onOff(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on" -> Optional.of(true);
            case "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
