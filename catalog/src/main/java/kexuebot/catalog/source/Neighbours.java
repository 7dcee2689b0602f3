package kexuebot.catalog.source;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kexuebot.catalog.post.Mention;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The posts before and after one in the blog's order, {@code < older | newer >}. Which is which is told by the arrow or
 * the word beside the link, or by the place of both; one without any sign may be either and so is none.
 */
record Neighbours(Optional<Mention> previous, Optional<Mention> next) {

    static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());

    private static final Pattern BACK = Pattern.compile("[<«‹←＜]|上一篇|前一篇");
    private static final Pattern ONWARD = Pattern.compile("[>»›→＞]|下一篇|后一篇");

    static Neighbours in(Element navigation, Function<Element, Optional<Mention>> mention) {
        Walk walk = new Walk(mention);
        navigation.filter(walk);
        walk.end();
        return walk.neighbours();
    }

    private enum Side {
        BACK,
        ONWARD,
        UNKNOWN
    }

    /** Text belongs to the link before it or behind it: back signs stand before, onward signs behind or before. */
    private static final class Walk implements NodeFilter {
        private final Function<Element, Optional<Mention>> mention;
        private final StringBuilder text = new StringBuilder();
        private Optional<Mention> pending = Optional.empty();
        private Side side = Side.UNKNOWN;
        private Optional<Mention> previous = Optional.empty();
        private Optional<Mention> next = Optional.empty();
        private Optional<Mention> first = Optional.empty();
        private Optional<Mention> second = Optional.empty();

        Walk(Function<Element, Optional<Mention>> mention) {
            this.mention = mention;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element && element.normalName().equals("a")) {
                link(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            return FilterResult.CONTINUE;
        }

        private void link(Element link) {
            String between = text.toString();
            boolean onward = ONWARD.matcher(between).find();
            boolean wordBefore = between.matches("(?s).*(?:下一篇|后一篇)[：:\\s]*");
            text.setLength(0);
            settle(onward && !wordBefore);
            pending = mention.apply(link);
            side = BACK.matcher(between).find() ? Side.BACK : wordBefore ? Side.ONWARD : Side.UNKNOWN;
        }

        void end() {
            settle(ONWARD.matcher(text).find());
        }

        private void settle(boolean onwardBehind) {
            Side known = side == Side.UNKNOWN && onwardBehind ? Side.ONWARD : side;
            if (known == Side.BACK) {
                previous = previous.or(() -> pending);
            } else if (known == Side.ONWARD) {
                next = next.or(() -> pending);
            } else if (first.isEmpty()) {
                first = pending;
            } else {
                second = second.or(() -> pending);
            }
            pending = Optional.empty();
            side = Side.UNKNOWN;
        }

        /** Without any sign the older one comes first. */
        Neighbours neighbours() {
            boolean unsigned = previous.isEmpty() && next.isEmpty() && second.isPresent();
            return unsigned ? new Neighbours(first, second) : new Neighbours(previous, next);
        }
    }
}
