package kexuebot.catalog.library;

import java.util.List;
import kexuebot.catalog.source.Page;
import kexuebot.catalog.source.Problem;

/** What a run reads, and what came of it. */
public final class Intake {
    private Intake() {}

    /** A page by the name that problems give it, such as its file. */
    public record NamedPage(String name, Page page) {}

    /** A problem and the page it was met in. */
    public record NamedProblem(String page, Problem problem) {}

    /**
     * The outcome of a run.
     *
     * @param listings posts shown on the pages, each as often as it was shown
     * @param posts distinct posts among them
     * @param added posts that were not known before
     * @param updated known posts of which more than the reader count changed
     * @param changed what must be stored, each post whole and without bundled facts
     * @param absorbed rows of the store that turned out to be another row's post
     */
    public record Outcome(
            int listings,
            int posts,
            int added,
            int updated,
            List<StoredPost> changed,
            List<Long> absorbed,
            List<NamedProblem> problems) {
        public Outcome {
            changed = List.copyOf(changed);
            absorbed = List.copyOf(absorbed);
            problems = List.copyOf(problems);
        }
    }
}
