package kexuebot.catalog.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what authors write into {@code href} and {@code src} into absolute web addresses. */
final class WebAddresses {
    /** Browsers drop these from addresses. */
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r]");

    private static final Pattern UNSAFE = Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}\\x7F]|%(?![0-9A-Fa-f]{2})");

    private final URI base;

    WebAddresses(URI base) {
        this.base = base;
    }

    /** Empty for what leads nowhere on the web: other schemes, places within the page, what is no address. */
    Optional<URI> resolve(String written) {
        String address = BREAKS.matcher(written).replaceAll("").strip();
        if (address.isEmpty() || address.startsWith("#")) {
            return Optional.empty();
        }
        try {
            URI relative = new URI(UNSAFE.matcher(address).replaceAll(found -> escaped(found.group())));
            return web(directory().resolve(relative));
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String escaped(String character) {
        return String.format(Locale.ROOT, "%%%02X", (int) character.charAt(0));
    }

    /** A base without a path would be joined to a relative path without a slash between them. */
    private URI directory() {
        return base.isAbsolute() && base.getRawPath().isEmpty() ? base.resolve("/") : base;
    }

    private static Optional<URI> web(URI address) throws URISyntaxException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
        return web
                ? Optional.of(new URI(scheme + address.toASCIIString().substring(scheme.length())))
                : Optional.empty();
    }
}
