package kexuebot.bot.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kexuebot.bot.config.BotConfig;
import kexuebot.bot.storage.CatalogProperties;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiPostStore;
import kexuebot.catalog.library.Intake;
import kexuebot.catalog.library.PostStore;
import kexuebot.catalog.library.Reconciler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads saved pages into the database. */
@Command(name = "import", description = "read saved list or post pages (HTML) and text extracts")
final class ImportMode implements Callable<Integer> {
    private final Surroundings surroundings;
    private final GlobalOptions options;

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
            Intake.Outcome outcome = Reconciler.reconcile(workspace.stored(), workspace.facts(), files.pages());
            keep(workspace, outcome);
            report(files, outcome);
            return files.failures().isEmpty() ? 0 : 1;
        }
    }

    private static void keep(Workspace workspace, Intake.Outcome outcome) {
        Database database = workspace.database().orElseThrow();
        if (!outcome.changed().isEmpty() || !outcome.absorbed().isEmpty()) {
            new CatalogProperties(database.jdbi())
                    .setBlog(workspace.blog().address().toString());
            new JdbiPostStore(database.jdbi())
                    .save(
                            outcome.changed().stream()
                                    .map(post -> new PostStore.Change(post, Optional.empty()))
                                    .toList(),
                            outcome.absorbed());
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
