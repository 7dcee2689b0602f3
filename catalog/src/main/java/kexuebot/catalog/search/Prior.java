package kexuebot.catalog.search;

import java.util.List;
import java.util.stream.IntStream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Readers;

/** What tells posts apart that answer equally well: how many read them, and how new they are. */
final class Prior {
    private final double[] priors;

    Prior(List<Post> newestFirst) {
        double mostReaders =
                Math.log1p(newestFirst.stream().mapToInt(Prior::readers).max().orElse(0));
        priors = IntStream.range(0, newestFirst.size())
                .mapToDouble(place -> {
                    double recent = 1 - (double) place / newestFirst.size();
                    return Weights.READERS * read(newestFirst.get(place), mostReaders) + Weights.RECENCY * recent;
                })
                .toArray();
    }

    /** From 0 to the sum of the two weights; posts whose readers are unknown count as unread. */
    double of(int place) {
        return priors[place];
    }

    private static double read(Post post, double mostReaders) {
        return mostReaders == 0 ? 0 : Math.log1p(readers(post)) / mostReaders;
    }

    private static int readers(Post post) {
        return post.readers().map(Readers::count).orElse(0);
    }
}
