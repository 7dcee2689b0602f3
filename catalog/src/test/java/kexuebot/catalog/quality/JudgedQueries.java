package kexuebot.catalog.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/**
 * Reads judged queries, a line each: class, query and answers, with tabs between; {@code #} begins a comment line.
 * Answers are {@code id} for what is meant, {@code id:1} for what will do, and {@code title~word} for every post whose
 * title contains it in any case, with spaces between them. What is said of an id goes before what is said of its title.
 */
final class JudgedQueries {
    private static final Pattern ANSWER = Pattern.compile("(?:title~(?<words>.+?)|(?<id>[0-9]+))(?::(?<grade>[12]))?");
    private static final int CELLS = 3;

    private final JudgedFile file;
    private final Map<PostId, String> titles;
    private final Set<String> seen = new HashSet<>();

    private JudgedQueries(JudgedFile file, Map<PostId, String> titles) {
        this.file = file;
        this.titles = titles;
    }

    /**
     * All queries of a file.
     *
     * @param posts those that may be answers
     * @throws IllegalArgumentException naming file and line, for a line that cannot be read, an unknown post, words that
     *     no title has, or a query that comes twice
     */
    static List<JudgedQuery> read(JudgedFile file, List<Post> posts) {
        Map<PostId, String> titles = posts.stream()
                .collect(Collectors.toMap(
                        post -> post.id().orElseThrow(), post -> post.title().toLowerCase(Locale.ROOT)));
        return new JudgedQueries(file, titles).all();
    }

    private List<JudgedQuery> all() {
        List<JudgedQuery> queries = new ArrayList<>();
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                queries.add(query(i + 1, line));
            }
        }
        return queries;
    }

    private JudgedQuery query(int number, String line) {
        try {
            String[] cells = line.split("\t", -1);
            check(cells.length == CELLS, cells.length + " cells, not " + CELLS);
            check(!cells[1].isBlank(), "no query");
            check(seen.add(cells[0] + "\t" + cells[1]), "“" + cells[1] + "” comes twice");
            QueryClass kind = QueryClass.of(cells[0])
                    .orElseThrow(() -> new IllegalArgumentException("no class “" + cells[0] + "”"));
            return new JudgedQuery(kind, cells[1], grades(cells[2]));
        } catch (IllegalArgumentException e) {
            throw file.fault(number, e.getMessage());
        }
    }

    private Map<PostId, Integer> grades(String answers) {
        Map<PostId, Integer> byId = new HashMap<>();
        Map<PostId, Integer> all = new HashMap<>();
        for (String answer : answers.strip().split(" +")) {
            Matcher read = ANSWER.matcher(answer);
            check(read.matches(), "no answer: “" + answer + "”");
            int grade = read.group("grade") == null ? JudgedQuery.RIGHT : Integer.parseInt(read.group("grade"));
            if (read.group("id") == null) {
                titled(read.group("words")).forEach(id -> all.merge(id, grade, Math::max));
            } else {
                check(byId.put(known(read.group("id")), grade) == null, answer + " comes twice");
            }
        }
        all.putAll(byId);
        return all;
    }

    private List<PostId> titled(String words) {
        List<PostId> ids = titles.entrySet().stream()
                .filter(post -> post.getValue().contains(words.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .toList();
        check(!ids.isEmpty(), "no title has “" + words + "”");
        return ids;
    }

    private PostId known(String digits) {
        return PostId.ofDigits(digits)
                .filter(titles::containsKey)
                .orElseThrow(() -> new IllegalArgumentException("no post " + digits));
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
