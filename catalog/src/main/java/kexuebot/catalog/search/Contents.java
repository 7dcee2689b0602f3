package kexuebot.catalog.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/** Which documents of a reader are a snapshot's posts as they are in that snapshot. */
final class Contents {
    /** What a document says that is not, or no longer, or not yet, of the snapshot. */
    static final int OTHER = -1;

    private final Entries entries;
    private final int[] placeOf;
    private final int[] documentOf;
    private final boolean[] whole;
    private final Set<String> strangers = new HashSet<>();

    private Contents(Entries entries, int documents) {
        this.entries = entries;
        placeOf = filled(documents);
        documentOf = filled(entries.newestFirst().size());
        whole = new boolean[documentOf.length];
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, OTHER);
        return array;
    }

    /** Compares fingerprints only; loads nothing. */
    static Contents of(IndexReader reader, Entries entries) throws IOException {
        Contents contents = new Contents(entries, reader.maxDoc());
        for (LeafReaderContext leaf : reader.leaves()) {
            contents.read(leaf.reader(), leaf.docBase);
        }
        return contents;
    }

    private void read(LeafReader leaf, int base) throws IOException {
        Bits live = leaf.getLiveDocs();
        BinaryDocValues keys = DocValues.getBinary(leaf, Field.KEY);
        BinaryDocValues fingerprints = DocValues.getBinary(leaf, Field.FINGERPRINT);
        for (int i = 0; i < leaf.maxDoc(); i++) {
            if ((live == null || live.get(i)) && keys.advanceExact(i) && fingerprints.advanceExact(i)) {
                add(
                        base + i,
                        keys.binaryValue().utf8ToString(),
                        fingerprints.binaryValue().utf8ToString());
            }
        }
    }

    private void add(int document, String key, String fingerprint) {
        OptionalInt place = entries.place(key);
        if (place.isEmpty()) {
            strangers.add(key);
            return;
        }
        Entry entry = entries.newestFirst().get(place.getAsInt());
        boolean isWhole = fingerprint.equals(entry.whole());
        if (isWhole || fingerprint.equals(entry.textless())) {
            put(document, place.getAsInt(), isWhole);
        }
    }

    /** Of two documents of one post, the one with its text counts. */
    private void put(int document, int place, boolean isWhole) {
        int other = documentOf[place];
        if (other == OTHER || isWhole && !whole[place]) {
            if (other != OTHER) {
                placeOf[other] = OTHER;
            }
            placeOf[document] = place;
            documentOf[place] = document;
            whole[place] = isWhole;
        }
    }

    /** By document number: the post's place among the newest first, or {@link #OTHER}. */
    int[] places() {
        return placeOf;
    }

    /** Posts that can't be found at all. */
    List<Entry> missing() {
        return entriesWhere(place -> documentOf[place] == OTHER);
    }

    /** Posts of which all but the text can be found. */
    List<Entry> textless() {
        return entriesWhere(place -> documentOf[place] != OTHER && !whole[place]);
    }

    /** Posts of which at least the text can't be found. */
    List<Entry> unfinished() {
        return entriesWhere(place -> !whole[place]);
    }

    /** Keys of posts that the snapshot does not have. */
    Set<String> strangers() {
        return strangers;
    }

    private List<Entry> entriesWhere(IntPredicate place) {
        List<Entry> found = new ArrayList<>();
        IntStream.range(0, documentOf.length)
                .filter(place)
                .forEach(each -> found.add(entries.newestFirst().get(each)));
        return found;
    }
}
