package kexuebot.catalog.source;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Reads the pager below a list: {@code ol.page-navigator}, or nothing but a link {@code »}. */
final class PagerReader {
    private static final Evaluator NAVIGATOR = Selector.evaluatorOf("ol.page-navigator, ul.page-navigator");
    private static final Evaluator ITEM = Selector.evaluatorOf("li");
    private static final Evaluator CURRENT = Selector.evaluatorOf("li.current");
    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
    private static final Evaluator EXCERPT = Selector.evaluatorOf(".PostContent");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern NEXT = Pattern.compile("(?:后一页|下一页|(?i:next))?\\s*[»›>→]*");
    private static final Pattern LIST_ADDRESS =
            Pattern.compile("(?:/page/|/(?:category|tag|search)/[^/]+/|/\\d{4}/(?:\\d\\d/)*)\\d{1,6}/?(?:[?#].*)?$");

    private PagerReader() {}

    static Pager read(Element root) {
        return Optional.ofNullable(root.selectFirst(NAVIGATOR))
                .map(PagerReader::ofNavigator)
                .orElseGet(() -> plain(root));
    }

    private static Pager ofNavigator(Element navigator) {
        OptionalInt last = navigator.select(ITEM).stream()
                .flatMapToInt(item -> number(item).stream())
                .max();
        OptionalInt current = Stream.ofNullable(navigator.selectFirst(CURRENT))
                .flatMapToInt(item -> number(item).stream())
                .findFirst();
        boolean more = current.isPresent() && current.getAsInt() < last.orElse(0);
        return new Pager(current, last, more || leadsOn(navigator, link -> true));
    }

    /** A link that looks like the next page's, outside of what the author wrote. */
    private static Pager plain(Element root) {
        boolean next =
                leadsOn(root, link -> LIST_ADDRESS.matcher(link.attr("href")).find() && link.closest(EXCERPT) == null);
        return next ? new Pager(OptionalInt.empty(), OptionalInt.empty(), true) : Pager.NONE;
    }

    private static boolean leadsOn(Element root, Predicate<Element> isPage) {
        return root.select(LINK).stream().anyMatch(link -> isNext(link) && isPage.test(link));
    }

    private static boolean isNext(Element link) {
        String shown = link.text().strip();
        Element around = link.parent();
        return around != null && around.hasClass("next")
                || !shown.isEmpty() && NEXT.matcher(shown).matches();
    }

    private static OptionalInt number(Element item) {
        String shown = item.text().strip();
        return NUMBER.matcher(shown).matches() ? OptionalInt.of(Integer.parseInt(shown)) : OptionalInt.empty();
    }
}
