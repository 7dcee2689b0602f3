package kexuebot.catalog.quality;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import org.sqlite.SQLiteDataSource;

/** Searches in an SQLite database in memory, {@code posts(title, text)} by id, where larger row numbers are newer. */
final class SqliteSearch implements SearchEngine {
    /** Characters that FTS5 needs at least to find anything by trigrams. */
    private static final int SHORTEST = 3;

    private final Connection database;
    private final Function<String, Ask> ask;

    /** A query of ids, best first, with its values. */
    private record Ask(String sql, List<String> values) {}

    private SqliteSearch(List<Post> newestFirst, String table, Function<String, Ask> ask) {
        this.ask = ask;
        try {
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl("jdbc:sqlite::memory:");
            database = source.getConnection();
            fill(newestFirst, table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the line stands in title or text, in any case, newest first; a space stands for anything. */
    static SqliteSearch substring(List<Post> newestFirst) {
        return new SqliteSearch(
                newestFirst,
                "CREATE TABLE posts (id INTEGER, title TEXT, text TEXT)",
                line -> like(List.of(line.strip().replaceAll("\\s+", "%")), "rowid DESC"));
    }

    /** FTS5 over trigrams, any of the words of the line, each as it stands. */
    static SqliteSearch words(List<Post> newestFirst) {
        return fts(newestFirst, Stream::of);
    }

    /** FTS5 over trigrams, any three characters of the line. */
    static SqliteSearch trigrams(List<Post> newestFirst) {
        return fts(newestFirst, SqliteSearch::trigrams);
    }

    private static Stream<String> trigrams(String word) {
        int[] characters = word.codePoints().toArray();
        return IntStream.rangeClosed(0, characters.length - SHORTEST)
                .mapToObj(start -> new String(characters, start, SHORTEST));
    }

    /**
     * The best by BM25 with the title threefold. Where all words are too short for trigrams: where they all stand, those
     * with the first one in the title before others, newest first.
     */
    private static SqliteSearch fts(List<Post> newestFirst, Function<String, Stream<String>> phrases) {
        return new SqliteSearch(
                newestFirst,
                "CREATE VIRTUAL TABLE posts USING fts5(id UNINDEXED, title, text, tokenize = 'trigram')",
                line -> matching(List.of(line.strip().split("\\s+")), phrases));
    }

    private static Ask matching(List<String> words, Function<String, Stream<String>> phrases) {
        String any = words.stream()
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
                .flatMap(phrases)
                .map(phrase -> '"' + phrase.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(" OR "));
        return any.isEmpty()
                ? like(words, "title LIKE ?1 DESC, rowid DESC")
                : new Ask(
                        "SELECT id FROM posts WHERE posts MATCH ? ORDER BY bm25(posts, 0, 3, 1), rowid DESC",
                        List.of(any));
    }

    private static Ask like(List<String> words, String order) {
        String all = IntStream.rangeClosed(1, words.size())
                .mapToObj(i -> "(title LIKE ?" + i + " OR text LIKE ?" + i + ")")
                .collect(Collectors.joining(" AND "));
        return new Ask(
                "SELECT id FROM posts WHERE " + all + " ORDER BY " + order,
                words.stream().map(word -> "%" + word + "%").toList());
    }

    private void fill(List<Post> newestFirst, String table) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(table);
        }
        database.setAutoCommit(false);
        String insert = "INSERT INTO posts (rowid, id, title, text) VALUES (?, ?, ?, ?)";
        try (PreparedStatement statement = database.prepareStatement(insert)) {
            for (int i = 0; i < newestFirst.size(); i++) {
                Post post = newestFirst.get(i);
                statement.setInt(1, newestFirst.size() - i);
                statement.setInt(2, post.id().orElseThrow().value());
                statement.setString(3, post.title());
                statement.setString(4, PostWords.text(post));
                statement.execute();
            }
        }
        database.commit();
    }

    @Override
    public List<PostId> search(String line) {
        Ask asked = ask.apply(line);
        try (PreparedStatement statement = database.prepareStatement(asked.sql())) {
            for (int i = 0; i < asked.values().size(); i++) {
                statement.setString(i + 1, asked.values().get(i));
            }
            return ids(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(line, e);
        }
    }

    private static List<PostId> ids(PreparedStatement statement) throws SQLException {
        List<PostId> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(new PostId(rows.getInt(1)));
            }
        }
        return ids;
    }
}
