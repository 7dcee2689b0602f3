package kexuebot.catalog.search;

import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;

/**
 * A paragraph of a text, with the displayed formula that belongs to it, and where its sentences end.
 *
 * @param heading of the section that it is of
 * @param block which outermost block of the text it is of, from 1; 0 for words about the text
 * @param ends behind each sentence, in order
 */
record Stretch(Optional<String> heading, int block, Line line, List<Integer> ends) {
    /** What goes on, before and behind. */
    private static final String OPEN = "，,、；;：:";

    Stretch {
        ends = List.copyOf(ends);
    }

    static Stretch of(Optional<String> heading, int block, List<Inline> content) {
        Line line = Line.of(content);
        return new Stretch(heading, block, line, SentenceEnds.of(line.text()));
    }

    int sentences() {
        return ends.size();
    }

    /** Where a sentence begins, without the space before it. */
    int start(int sentence) {
        int start = sentence == 0 ? 0 : ends.get(sentence - 1);
        while (start < end(sentence) && line.text().charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    int end(int sentence) {
        return ends.get(sentence);
    }

    /** Characters that a reader sees of some sentences. */
    int length(int first, int last) {
        return PlainText.of(line.marked(start(first), end(last), List.of())).length();
    }

    /** Whether a sentence neither goes on from what stands before it nor ends in the middle. */
    boolean isWhole(int sentence) {
        String words = line.text().substring(start(sentence), end(sentence)).strip();
        return !words.isEmpty()
                && OPEN.indexOf(words.charAt(0)) < 0
                && OPEN.indexOf(words.charAt(words.length() - 1)) < 0;
    }
}
