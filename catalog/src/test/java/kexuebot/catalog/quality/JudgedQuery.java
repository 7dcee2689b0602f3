package kexuebot.catalog.quality;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import kexuebot.catalog.post.PostId;

/**
 * A query and what answers it.
 *
 * @param line as a reader writes it behind {@code /search}
 * @param grades {@link #RIGHT} for what is meant, {@link #ACCEPTABLE} for what will do; anything else is wrong
 */
record JudgedQuery(QueryClass kind, String line, Map<PostId, Integer> grades) {
    static final int RIGHT = 2;
    static final int ACCEPTABLE = 1;

    JudgedQuery {
        grades = Map.copyOf(grades);
        if (!grades.containsValue(RIGHT)) {
            throw new IllegalArgumentException("nothing answers “" + line + "”");
        }
    }

    /** Whether nobody may look at it while tuning: about every second one, and always the same. */
    boolean isHeldOut() {
        CRC32 hash = new CRC32();
        hash.update(line.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 2 == 1;
    }

    /** The posts that are meant. */
    Set<PostId> right() {
        return grades.entrySet().stream()
                .filter(grade -> grade.getValue() == RIGHT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The place, from 1, of the first answer that is meant; 0 if there is none. */
    int rank(List<PostId> found) {
        for (int i = 0; i < found.size(); i++) {
            if (grades.getOrDefault(found.get(i), 0) == RIGHT) {
                return i + 1;
            }
        }
        return 0;
    }
}
