package kexuebot.bot.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import kexuebot.bot.config.BotConfig;
import kexuebot.bot.storage.CatalogProperties;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiPostStore;
import kexuebot.catalog.library.Intake;
import kexuebot.catalog.library.PostStore;
import kexuebot.catalog.library.Reconciler;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.library.Revisions;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads saved pages into the database. */
@Command(name = "import", description = "read saved list or post pages (HTML) and text extracts")
final class ImportMode implements Callable<Integer> {
    private final Surroundings surroundings;
    private final GlobalOptions options;
    private final Clock clock = Clock.systemUTC();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "files, or directories of .html, .htm and .txt files")
    private List<String> paths;

    ImportMode(Surroundings surroundings, GlobalOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    /** 0 when every path was read, also if single listings had problems; 1 when a file gave nothing. */
    @Override
    public Integer call() {
        BotConfig config = options.config(surroundings.environment());
        try (Workspace workspace = Workspace.forWriting(config)) {
            PageFiles files = new PageFiles(workspace.blog());
            paths.forEach(path -> files.read(Path.of(path)));
            List<StoredPost> stored = workspace.stored();
            Intake.Outcome outcome = Reconciler.reconcile(stored, workspace.facts(), files.pages());
            keep(workspace, changes(stored, outcome, Instant.now(clock)), outcome.absorbed());
            workspace.prepareSearch();
            report(files, outcome);
            return files.failures().isEmpty() ? 0 : 1;
        }
    }

    private static List<PostStore.Change> changes(List<StoredPost> stored, Intake.Outcome outcome, Instant now) {
        Map<OptionalLong, StoredPost> before =
                stored.stream().collect(Collectors.toMap(StoredPost::row, Function.identity()));
        return outcome.changed().stream()
                .map(post -> change(Optional.ofNullable(before.get(post.row())), post, now))
                .toList();
    }

    /** A saved page may be older than what the blog shows: the next look reads it there again. */
    private static PostStore.Change change(Optional<StoredPost> before, StoredPost post, Instant now) {
        boolean otherPage = before.isPresent() && !page(before.get()).equals(page(post));
        StoredPost kept = otherPage ? post.with(post.tracking().unread()) : post;
        return new PostStore.Change(kept, edit(before, post, now));
    }

    private static Optional<Sighting> page(StoredPost post) {
        return post.sightings().from(SourceKind.POST_PAGE);
    }

    private static Optional<Revision> edit(Optional<StoredPost> before, StoredPost post, Instant now) {
        return before.flatMap(known -> Revisions.between(known.sightings(), post.sightings(), now));
    }

    private static void keep(Workspace workspace, List<PostStore.Change> changes, List<Long> absorbed) {
        Database database = workspace.database().orElseThrow();
        if (!changes.isEmpty() || !absorbed.isEmpty()) {
            new CatalogProperties(database.jdbi())
                    .setBlog(workspace.blog().address().toString());
            new JdbiPostStore(database.jdbi(), Clock.systemUTC()).save(changes, absorbed);
        }
    }

    private void report(PageFiles files, Intake.Outcome outcome) {
        files.failures().forEach(surroundings.err()::println);
        outcome.problems()
                .forEach(problem -> surroundings
                        .err()
                        .println(problem.page() + ":" + problem.problem().line() + ": "
                                + problem.problem().what()));
        surroundings
                .out()
                .println(outcome.listings() + " listings, " + outcome.posts() + " posts, " + outcome.added() + " new, "
                        + outcome.updated() + " updated");
    }
}
