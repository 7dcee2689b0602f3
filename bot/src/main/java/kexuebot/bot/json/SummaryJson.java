package kexuebot.bot.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Stream;
import kexuebot.bot.chat.SummaryView;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.summary.Makeup;
import kexuebot.catalog.summary.SectionLine;
import kexuebot.catalog.summary.Sentence;
import kexuebot.catalog.summary.Summary;

/** What a post says, as JSON: the text alone, and how it came about. Formulas are LaTeX between dollars. */
final class SummaryJson {
    private SummaryJson() {}

    static void put(SummaryView view, ObjectNode reply) {
        String text = text(view);
        if (!text.isEmpty()) {
            reply.put("summary", text);
        }
        reply.set("summaryDetails", details(view));
    }

    /** What the model wrote, else the sentences that were chosen. */
    private static String text(SummaryView view) {
        return view.written().isEmpty()
                ? joined(view.chosen().stream().map(SummaryJson::source))
                : joined(view.written().stream().flatMap(written -> written.sentences().stream()));
    }

    /** With spaces between sentences that end as English ones do. */
    private static String joined(Stream<String> sentences) {
        return sentences.reduce("", (text, next) -> text.matches("(?s).*[.!?]") ? text + " " + next : text + next);
    }

    private static String source(Sentence sentence) {
        return PlainText.source(sentence.content());
    }

    private static ObjectNode details(SummaryView view) {
        Summary own = view.own();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("basis", own.basis().name().toLowerCase(Locale.ROOT));
        view.model().ifPresent(model -> json.put("model", model));
        own.line().ifPresent(line -> json.put("line", source(line)));
        own.brief().forEach(sentence -> json.withArray("/sentences").add(sentence(sentence)));
        own.sections().forEach(section -> json.withArray("/sections").add(section(section)));
        view.written().forEach(written -> json.withArray("/answers").add(written(written)));
        own.makeup().ifPresent(makeup -> put(makeup, json));
        return json;
    }

    private static ObjectNode sentence(Sentence sentence) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", source(sentence))
                .put("paragraph", sentence.paragraph());
    }

    private static ObjectNode section(SectionLine section) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("heading", section.heading().title())
                .put("level", section.heading().level());
        section.sentence().ifPresent(sentence -> json.setAll(sentence(sentence)));
        return json;
    }

    private static ObjectNode written(SummaryView.Written written) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("question", written.question())
                .put("text", joined(written.sentences().stream()))
                .put("byModel", written.byModel());
    }

    private static void put(Makeup makeup, ObjectNode json) {
        json.put("minutes", makeup.minutes())
                .put("formulas", makeup.formulas())
                .put("listings", makeup.listings())
                .put("tables", makeup.tables())
                .put("figures", makeup.figures());
    }
}
