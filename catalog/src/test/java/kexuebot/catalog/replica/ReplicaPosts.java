package kexuebot.catalog.replica;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Makes posts: the same ones for the same numbers. */
public final class ReplicaPosts {
    private static final List<String> CATEGORIES = List.of(
            "Big-Data",
            "Big-Data",
            "Big-Data",
            "Mathematics",
            "Mathematics",
            "Everything",
            "Astronomy",
            "Phy-chem",
            "Biology",
            "Photograph",
            "Questions",
            "Life-Feeling",
            "Resources");
    private static final LocalDateTime NEWEST = LocalDateTime.of(2025, 6, 30, 23, 40);
    private static final int LONGEST_PAUSE_IN_MINUTES = 9 * 24 * 60;
    private static final int MOST_SIMILAR = 10;
    private static final int CANDIDATES = 100;

    private ReplicaPosts() {}

    /**
     * Posts of all kinds, oldest first, ids and times growing; the newest of June 2025.
     *
     * @param averageCharacters of a text, roughly: half of it to half as much again. 600 does for tests, the real
     *     blog's texts have 9,000
     */
    public static List<ReplicaPost> generate(int count, long seed, int averageCharacters) {
        Random random = new Random(seed);
        List<Titles.Titled> titles = new Titles(random).of(count);
        List<LocalDateTime> times = times(count, random);
        List<ReplicaPost> posts = new ArrayList<>();
        int id = 10 + random.nextInt(30);
        for (int i = 0; i < count; i++) {
            id += 1 + random.nextInt(12);
            posts.add(post(id, titles.get(i), times.get(i), posts, averageCharacters, random));
        }
        return List.copyOf(posts);
    }

    /** One more post, a day and an hour after the newest of these. */
    static ReplicaPost next(List<ReplicaPost> posts, long seed) {
        Random random = new Random(seed);
        int id = posts.stream().mapToInt(ReplicaPost::id).max().orElse(10) + 1 + random.nextInt(5);
        LocalDateTime time = posts.stream()
                .map(ReplicaPost::published)
                .max(Comparator.naturalOrder())
                .orElse(NEWEST)
                .plusHours(25);
        String title = new Titles(random).single().title() + "：第" + id + "号补记";
        return post(id, new Titles.Titled(title, Optional.empty()), time, posts, 600, random)
                .withReaders(1)
                .withComments(0);
    }

    private static List<LocalDateTime> times(int count, Random random) {
        List<LocalDateTime> newestFirst = Stream.iterate(
                        NEWEST, later -> later.minusMinutes(30 + random.nextInt(LONGEST_PAUSE_IN_MINUTES)))
                .limit(count)
                .toList();
        return newestFirst.stream().sorted().toList();
    }

    private static ReplicaPost post(
            int id,
            Titles.Titled titled,
            LocalDateTime time,
            List<ReplicaPost> earlier,
            int characters,
            Random chance) {
        Random random = new Random(chance.nextLong());
        List<String> tags = tags(random);
        Author author = new Author(random, earlier, titled.series());
        Passage excerpt = author.excerpt();
        int wanted = characters / 2 + random.nextInt(characters);
        return new ReplicaPost(
                id,
                titled.title(),
                time,
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                tags,
                2_000 + random.nextInt(150_000),
                random.nextInt(3) == 0 ? 0 : random.nextInt(40),
                excerpt,
                author.rest(wanted - excerpt.source().length()),
                true,
                similar(tags, earlier),
                titled.series());
    }

    private static List<String> tags(Random random) {
        return random.ints(1L + random.nextInt(4), 0, Prose.TAGS.size())
                .distinct()
                .mapToObj(Prose.TAGS::get)
                .toList();
    }

    private static List<Integer> similar(List<String> tags, List<ReplicaPost> earlier) {
        Comparator<ReplicaPost> byShared = Comparator.comparingLong(
                post -> post.tags().stream().filter(tags::contains).count());
        return earlier.subList(Math.max(0, earlier.size() - CANDIDATES), earlier.size()).stream()
                .filter(post -> post.tags().stream().anyMatch(tags::contains))
                .sorted(byShared.thenComparing(ReplicaPost::id).reversed())
                .limit(MOST_SIMILAR)
                .map(ReplicaPost::id)
                .toList();
    }
}
