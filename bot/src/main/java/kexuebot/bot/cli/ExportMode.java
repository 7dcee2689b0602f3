package kexuebot.bot.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import kexuebot.bot.config.BotConfig;
import kexuebot.bot.json.PostCsv;
import kexuebot.bot.json.PostJson;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the catalog to standard output. */
@Command(name = "export", description = "the catalog on standard output, newest first")
final class ExportMode implements Callable<Integer> {
    enum Format {
        json,
        csv
    }

    private final Surroundings surroundings;
    private final GlobalOptions options;

    @Option(names = "--format", paramLabel = "json|csv", required = true, description = "${COMPLETION-CANDIDATES}")
    private Format format;

    ExportMode(Surroundings surroundings, GlobalOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        BotConfig config = options.config(surroundings.environment());
        try (Workspace workspace = Workspace.forReading(config)) {
            Snapshot snapshot = Snapshot.of(workspace.posts());
            PostJson posts = new PostJson(workspace.blog(), config.language());
            if (format == Format.json) {
                json(snapshot, posts);
            } else {
                csv(snapshot, posts);
            }
            surroundings.out().flush();
            return surroundings.out().checkError() ? 1 : 0;
        }
    }

    /** One post a line, so that a large catalog needs little memory and diffs read well. */
    private void json(Snapshot snapshot, PostJson posts) {
        surroundings.out().print("{\"posts\":[");
        String separator = "\n";
        for (Post post : snapshot.newestFirst()) {
            surroundings.out().print(separator + posts.of(post, snapshot.seriesOf(post)));
            separator = ",\n";
        }
        surroundings.out().print("\n]}\n");
    }

    private void csv(Snapshot snapshot, PostJson posts) {
        surroundings.out().print(PostCsv.HEADER + "\r\n");
        snapshot.newestFirst()
                .forEach(post ->
                        surroundings.out().print(PostCsv.row(posts.of(post, snapshot.seriesOf(post))) + "\r\n"));
    }
}
