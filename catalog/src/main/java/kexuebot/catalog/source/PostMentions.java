package kexuebot.catalog.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PostId;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Which other posts the text of a post page names. */
final class PostMentions {
    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");

    private final PostLinks links;
    private final Optional<PostId> own;
    private final String ownTitle;

    PostMentions(PostLinks links, Optional<PostId> own, String ownTitle) {
        this.links = links;
        this.own = own;
        this.ownTitle = Folding.title(ownTitle);
    }

    /** In order, each post once. Links that a document cannot hold, such as those around images, count as well. */
    List<Mention> find(RunningText running, Element text) {
        List<Mention> mentions = MentionFinder.ofTitlesAndLinks(links).find(running).stream()
                .filter(this::isOther)
                .collect(Collectors.toCollection(ArrayList::new));
        int at = 0;
        for (PostId linked : linked(text)) {
            int found = indexOf(mentions, linked);
            if (found < 0) {
                mentions.add(at, new Mention(Optional.of(linked), ""));
            }
            at = Math.max(at, found < 0 ? at + 1 : found + 1);
        }
        return mentions;
    }

    /** Of a part of the text, by what its document holds. */
    List<Mention> find(Document part) {
        return MentionFinder.ofTitlesAndLinks(links).find(part).stream()
                .filter(this::isOther)
                .toList();
    }

    private boolean isOther(Mention mention) {
        return mention.id().isPresent()
                ? !mention.id().equals(own)
                : !Folding.title(mention.title()).equals(ownTitle);
    }

    private List<PostId> linked(Element text) {
        return text.select(LINK).stream()
                .map(link -> link.attr("href"))
                .filter(PostLinks::isPostLink)
                .flatMap(href -> links.resolve(href).stream())
                .flatMap(address -> links.id(address).stream())
                .filter(id -> own.isEmpty() || !id.equals(own.get()))
                .distinct()
                .toList();
    }

    private static int indexOf(List<Mention> mentions, PostId id) {
        for (int i = 0; i < mentions.size(); i++) {
            if (mentions.get(i).id().filter(id::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }
}
