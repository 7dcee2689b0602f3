package kexuebot.catalog.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import kexuebot.catalog.post.PostId;

/**
 * A post of the bundled list with a text written for the evaluation. In its file it begins with a line {@code === id |
 * date | category | title | tag, tag | readers}, of which category and readers may be empty; what follows is the inner
 * HTML of the blog's {@code #PostContent}.
 *
 * @param place file and line, for messages
 */
record WrittenPost(
        PostId id,
        LocalDate date,
        String category,
        String title,
        List<String> tags,
        OptionalInt readers,
        String body,
        String place) {
    private static final String MARK = "=== ";
    /** Titles have bars too, but not between spaces. */
    private static final Pattern BAR = Pattern.compile("(?<=\\s)\\|(?=\\s|$)");

    private static final int FIELDS = 6;

    WrittenPost {
        tags = List.copyOf(tags);
    }

    /** All posts of a file, in its order. */
    static List<WrittenPost> all(JudgedFile file) {
        List<Integer> heads = heads(file.lines());
        List<WrittenPost> posts = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int end = i + 1 < heads.size() ? heads.get(i + 1) : file.lines().size();
            posts.add(read(file, heads.get(i), end));
        }
        return posts;
    }

    private static List<Integer> heads(List<String> lines) {
        List<Integer> heads = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(MARK)) {
                heads.add(i);
            }
        }
        return heads;
    }

    private static WrittenPost read(JudgedFile file, int head, int end) {
        String body = String.join("\n", file.lines().subList(head + 1, end)).strip();
        String[] fields = Arrays.stream(BAR.split(file.lines().get(head).substring(MARK.length()) + " ", -1))
                .map(String::strip)
                .toArray(String[]::new);
        if (fields.length != FIELDS || body.isEmpty()) {
            throw file.fault(head + 1, body.isEmpty() ? "no text" : fields.length + " fields, not " + FIELDS);
        }
        try {
            return of(fields, body, file.name() + ":" + (head + 1));
        } catch (RuntimeException e) {
            throw file.fault(head + 1, e.getMessage());
        }
    }

    private static WrittenPost of(String[] fields, String body, String place) {
        return new WrittenPost(
                PostId.ofDigits(fields[0]).orElseThrow(() -> new IllegalArgumentException("no id: " + fields[0])),
                LocalDate.parse(fields[1]),
                fields[2],
                fields[3],
                Arrays.stream(fields[4].split("[,，]"))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                fields[5].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(fields[5])),
                body,
                place);
    }

    WrittenPost withBody(String other) {
        return new WrittenPost(id, date, category, title, tags, readers, other, place);
    }
}
