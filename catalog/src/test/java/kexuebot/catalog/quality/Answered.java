package kexuebot.catalog.quality;

import java.util.List;
import kexuebot.catalog.post.PostId;

/** A judged query and what an engine found, best first, each post once. */
record Answered(JudgedQuery query, List<PostId> found) {
    Answered {
        found = List.copyOf(found);
    }

    static List<Answered> by(SearchEngine engine, List<JudgedQuery> queries) {
        return queries.stream()
                .map(query -> new Answered(query, engine.search(query.line())))
                .toList();
    }
}
