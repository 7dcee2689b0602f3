package kexuebot.catalog.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kexuebot.catalog.post.PostId;

/** Abstracts of written posts, two of each; a line is {@code id, A or B, abstract} with tabs between. */
final class WrittenAbstracts {
    private static final int CELLS = 3;

    private final JudgedFile file;
    private final Map<PostId, Map<String, String>> byPost = new LinkedHashMap<>();

    private WrittenAbstracts(JudgedFile file) {
        this.file = file;
    }

    /**
     * The abstracts of every post of a file, A first.
     *
     * @throws IllegalArgumentException naming file and line
     */
    static Map<PostId, List<String>> read(JudgedFile file) {
        WrittenAbstracts abstracts = new WrittenAbstracts(file);
        for (int line = 1; line <= file.lines().size(); line++) {
            abstracts.add(line, file.lines().get(line - 1));
        }
        return abstracts.complete();
    }

    private void add(int line, String text) {
        String[] cells = text.split("\t", -1);
        if (cells.length != CELLS || !Set.of("A", "B").contains(cells[1]) || cells[2].isBlank()) {
            throw file.fault(line, "not id, A or B, abstract");
        }
        PostId id = PostId.ofDigits(cells[0]).orElseThrow(() -> file.fault(line, "no id: " + cells[0]));
        String other = byPost.computeIfAbsent(id, any -> new TreeMap<>()).put(cells[1], cells[2].strip());
        if (other != null) {
            throw file.fault(line, id + " has two abstracts " + cells[1]);
        }
    }

    private Map<PostId, List<String>> complete() {
        Map<PostId, List<String>> complete = new LinkedHashMap<>();
        byPost.forEach((id, both) -> {
            if (both.size() != 2) {
                throw file.fault(file.lines().size(), id + " has one abstract");
            }
            complete.put(id, new ArrayList<>(both.values()));
        });
        return complete;
    }
}
