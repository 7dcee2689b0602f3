package kexuebot.catalog.quality;

import java.util.List;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.Sentence;
import kexuebot.catalog.summary.Summarizer;

/** The program's own short summary. */
final class OwnExtract implements Extract {
    private static final Pattern ENVIRONMENT =
            Pattern.compile("\\$(\\\\begin\\{(equation|align|gather|multline)\\*?}[^$]*)\\$");

    private final Summarizer summarizer = new Summarizer();

    @Override
    public List<String> sentences(Post post, Document text) {
        return summarizer.of(post, text).brief().stream()
                .map(OwnExtract::source)
                .toList();
    }

    /** In one line, displayed formulas as others have them: LaTeX refuses dollar signs around their environments. */
    static String source(Sentence sentence) {
        String source = PlainText.source(sentence.content()).replace('\n', ' ');
        return ENVIRONMENT.matcher(source).replaceAll("$1");
    }
}
