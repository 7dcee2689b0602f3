package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds formulas in what readers type: marked ones, and stretches of mathematics between words. */
final class FormulaFinder {
    /** In UTF-16 units; what comes later is taken for words. */
    private static final int LONGEST = 4_096;

    /** Bounded, so that a line of opening marks is not read to its end from each. */
    private static final Pattern MARKED = Pattern.compile(
            "\\$\\$([^$]+)\\$\\$|\\$(?! )([^$]+)(?<! )\\$|\\\\\\((.{1,300}?)\\\\\\)|\\\\\\[(.{1,300}?)\\\\]"
                    + "|(\\\\begin\\{([a-z]{1,12}\\*?)}.{1,1500}?\\\\end\\{\\6})",
            Pattern.DOTALL);

    private static final int MARKS = 5;

    private final String typed;
    private final List<FormulaChunk> chunks;

    private FormulaFinder(String typed) {
        this.typed = typed;
        chunks = FormulaChunks.of(typed);
    }

    /**
     * A formula from {@code start} to before {@code end}, marks included.
     *
     * @param formula the same without marks
     * @param certain whether it can hardly be meant as words
     */
    record Part(int start, int end, String formula, boolean certain) {}

    /** In order, apart from each other. Marked formulas if there are any, else what looks like one. */
    static List<Part> parts(String typed) {
        String head = typed.substring(0, Math.min(typed.length(), LONGEST));
        List<Part> marked = marked(head);
        return marked.isEmpty() ? new FormulaFinder(head).unmarked() : marked;
    }

    private static List<Part> marked(String typed) {
        return MARKED.matcher(typed)
                .results()
                .map(found -> IntStream.rangeClosed(1, MARKS)
                        .mapToObj(found::group)
                        .filter(content -> content != null)
                        .findFirst()
                        .map(content -> new Part(found.start(), found.end(), content.strip(), true))
                        .orElseThrow())
                .filter(part -> FormulaTokens.of(part.formula()).size() > 1)
                .toList();
    }

    private List<Part> unmarked() {
        BitSet mathematics = mathematics();
        List<Part> parts = new ArrayList<>();
        for (int first = mathematics.nextSetBit(0); first >= 0; ) {
            int last = first;
            while (mathematics.get(last + 1) && adjacent(last, last + 1)) {
                last++;
            }
            parts.add(part(first, last));
            first = mathematics.nextSetBit(last + 1);
        }
        return List.copyOf(parts);
    }

    private BitSet mathematics() {
        BitSet mathematics = new BitSet();
        for (int at = 0; at < chunks.size(); at++) {
            // What is marked has already reached as far as it can.
            if (!mathematics.get(at) && isCore(at)) {
                mathematics.set(first(at), last(at) + 1);
            }
        }
        return mathematics;
    }

    private Part part(int first, int last) {
        int from = first < last && isOperator(first) ? first + 1 : first;
        int to = from < last && isOperator(last) ? last - 1 : last;
        int start = chunks.get(from).start();
        int end = chunks.get(to).end();
        boolean certain = chunks.subList(from, to + 1).stream().anyMatch(FormulaChunk::isCertain);
        return new Part(start, end, typed.substring(start, end), certain);
    }

    /** Mathematics in itself, or an equation typed with spaces: {@code N = ab + c}. */
    private boolean isCore(int at) {
        FormulaChunk chunk = chunks.get(at);
        return chunk.isMathematics() || chunk.isRelation() && isOperand(at, at - 1) && isOperand(at, at + 1);
    }

    private boolean isOperand(int at, int neighbour) {
        return adjacent(at, neighbour) && chunks.get(neighbour).isOperand();
    }

    private int first(int core) {
        int first = core;
        while (adjacent(first, first - 1) && joins(first - 1, first, true)) {
            first--;
        }
        return first;
    }

    private int last(int core) {
        int last = core;
        while (adjacent(last, last + 1) && joins(last + 1, last, false)) {
            last++;
        }
        return last;
    }

    private boolean joins(int at, int neighbour, boolean before) {
        FormulaChunk chunk = chunks.get(at);
        return switch (chunk.kind()) {
            case CERTAIN, POSSIBLE -> true;
            case OPERATOR -> !isOperator(neighbour);
            case VARIABLE -> true;
            case FUNCTION -> before || isOperator(neighbour);
            case FACTOR -> isOperator(neighbour);
            case WORD -> false;
        };
    }

    private boolean isOperator(int at) {
        return chunks.get(at).kind() == FormulaChunk.Kind.OPERATOR;
    }

    /** Whether there is nothing but space between the two, or a comma within formulas. */
    private boolean adjacent(int at, int neighbour) {
        if (neighbour < 0 || neighbour >= chunks.size()) {
            return false;
        }
        int end = chunks.get(Math.min(at, neighbour)).end();
        String between = typed.substring(
                        end, chunks.get(Math.max(at, neighbour)).start())
                .strip();
        return between.isEmpty() || between.equals(",");
    }
}
