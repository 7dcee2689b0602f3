package kexuebot.catalog.search;

import java.util.List;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Readers;

/** What tells posts apart that answer equally well: how many read them, and how new they are. */
final class Prior {
    private final List<Post> newestFirst;
    private final double mostReaders;

    Prior(List<Post> newestFirst) {
        this.newestFirst = newestFirst;
        mostReaders =
                Math.log1p(newestFirst.stream().mapToInt(Prior::readers).max().orElse(0));
    }

    /** From 0 to the sum of the two weights; posts whose readers are unknown count as unread. */
    double of(int place) {
        double read = mostReaders == 0 ? 0 : Math.log1p(readers(newestFirst.get(place))) / mostReaders;
        double recent = 1 - (double) place / newestFirst.size();
        return Weights.READERS * read + Weights.RECENCY * recent;
    }

    private static int readers(Post post) {
        return post.readers().map(Readers::count).orElse(0);
    }
}
