package kexuebot.catalog.source;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ids of arXiv papers in links, to arXiv itself and to sites that show its papers under its ids. */
final class Papers {
    /** Host without {@code www.}, and what the path begins with. */
    private static final Pattern SITE = Pattern.compile(
            "(?:[a-z]+\\.)?arxiv\\.org/(?:abs|pdf|html|ps|e-print|src|format)/"
                    + "|papers\\.cool/arxiv/|alphaxiv\\.org/(?:abs|pdf|html|overview|resources)/"
                    + "|ar5iv(?:\\.labs\\.arxiv)?\\.org/(?:abs/|html/|pdf/)?|huggingface\\.co/papers/|doi\\.org/10\\.48550/arxiv\\.");

    /** Since April 2007 {@code YYMM.number}, before that {@code archive.CLASS/YYMMnumber}; the class is not needed. */
    private static final Pattern ID = Pattern.compile(
            "(?:(\\d\\d(?:0[1-9]|1[0-2])\\.\\d{4,5})|([a-z]+(?:-[a-z]+)?)(?:\\.[a-z]{2})?(/\\d\\d(?:0[1-9]|1[0-2])\\d{3}))"
                    + "(?:v\\d{1,3})?(?:\\.pdf)?/?$");

    private Papers() {}

    /** Without versions, in order, each once. */
    static List<String> in(Stream<URI> links) {
        return links.flatMap(link -> id(link).stream()).distinct().toList();
    }

    private static Optional<String> id(URI link) {
        if (link.getHost() == null || link.getPath() == null) {
            return Optional.empty();
        }
        String address =
                (link.getHost() + link.getPath()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        Matcher site = SITE.matcher(address);
        if (!site.lookingAt()) {
            return Optional.empty();
        }
        Matcher id = ID.matcher(address).region(site.end(), address.length());
        return id.lookingAt()
                ? Optional.of(id.group(1) != null ? id.group(1) : id.group(2) + id.group(3))
                : Optional.empty();
    }
}
