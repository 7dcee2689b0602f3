package kexuebot.catalog.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;

/** Sentences drawn at random, in order of the text; the same for one post and seed. */
record RandomExtract(long seed) implements Extract {
    @Override
    public List<String> sentences(Post post, Document text) {
        List<String> sentences = Prose.sentences(text);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, sentences.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed * 1_000_003 + post.title().hashCode()));
        return Prose.filled(sentences, order);
    }
}
