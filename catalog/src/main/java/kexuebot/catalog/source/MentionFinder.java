package kexuebot.catalog.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PostId;

/**
 * Finds the posts that a text names: by 《title》, by a link, or by a link labelled 《title》. A label
 * without 《》 is running text and no title. Books and papers in 《》 are found too: nothing tells
 * them apart here.
 */
final class MentionFinder {

    /** One pair of brackets inside is allowed, as in 《《A》续篇》; bounds keep unclosed ones cheap. */
    private static final Pattern TITLE = Pattern.compile("《((?:[^《》\n]|《[^《》\n]{1,100}+》){1,200}+)》");

    private final Function<URI, Optional<PostId>> ids;

    private MentionFinder(Function<URI, Optional<PostId>> ids) {
        this.ids = ids;
    }

    static MentionFinder ofTitles() {
        return new MentionFinder(link -> Optional.empty());
    }

    static MentionFinder ofTitlesAndLinks(PostLinks links) {
        return new MentionFinder(links::id);
    }

    /** In order of first appearance, each post once. */
    List<Mention> find(Document document) {
        return find(RunningText.of(document));
    }

    /** In order of first appearance, each post once. */
    List<Mention> find(RunningText running) {
        List<Place> titles = TITLE.matcher(running.text())
                .results()
                .map(Place::ofTitle)
                .filter(place -> !place.title().isEmpty())
                .toList();
        List<Place> links = running.links().stream()
                .flatMap(span -> ids.apply(span.target()).map(id -> Place.ofLink(span, id)).stream())
                .sorted(Comparator.comparingInt(Place::start))
                .toList();
        Found found = new Found();
        merge(titles, links).forEach(found::add);
        return found.mentions;
    }

    /** A bracketed title or a link, at its characters of the text. */
    private record Place(int start, int end, String title, Optional<PostId> id) {
        static Place ofTitle(MatchResult match) {
            return new Place(match.start(), match.end(), match.group(1).strip(), Optional.empty());
        }

        static Place ofLink(RunningText.LinkSpan span, PostId id) {
            return new Place(span.start(), span.end(), "", Optional.of(id));
        }

        boolean isBefore(Place other) {
            return end <= other.start;
        }
    }

    private static List<Mention> merge(List<Place> titles, List<Place> links) {
        List<Mention> merged = new ArrayList<>();
        int title = 0;
        int link = 0;
        while (title < titles.size() || link < links.size()) {
            boolean noLink = link == links.size()
                    || title < titles.size() && titles.get(title).isBefore(links.get(link));
            boolean noTitle =
                    title == titles.size() || !noLink && links.get(link).isBefore(titles.get(title));
            merged.add(new Mention(
                    noLink ? Optional.empty() : links.get(link).id(),
                    noTitle ? "" : titles.get(title).title()));
            link += noLink ? 0 : 1;
            title += noTitle ? 0 : 1;
        }
        return merged;
    }

    private static final class Found {
        private final List<Mention> mentions = new ArrayList<>();
        private final Map<PostId, Integer> byId = new HashMap<>();
        private final Map<String, Integer> byTitle = new HashMap<>();

        void add(Mention mention) {
            Optional<Integer> known = known(mention);
            int at = known.orElse(mentions.size());
            if (known.isPresent()) {
                mentions.set(at, union(mentions.get(at), mention));
            } else {
                mentions.add(mention);
            }
            mention.id().ifPresent(id -> byId.putIfAbsent(id, at));
            if (!mention.title().isEmpty()) {
                byTitle.putIfAbsent(Folding.title(mention.title()), at);
            }
        }

        private Optional<Integer> known(Mention mention) {
            return mention.id().map(byId::get).or(() -> sameTitle(mention));
        }

        /** Two posts may share a title: different ids are different posts. */
        private Optional<Integer> sameTitle(Mention mention) {
            return Optional.of(mention.title())
                    .filter(title -> !title.isEmpty())
                    .map(title -> byTitle.get(Folding.title(title)))
                    .filter(at ->
                            mention.id().isEmpty() || mentions.get(at).id().isEmpty());
        }

        private static Mention union(Mention first, Mention later) {
            return new Mention(first.id().or(later::id), first.title().isEmpty() ? later.title() : first.title());
        }
    }
}
