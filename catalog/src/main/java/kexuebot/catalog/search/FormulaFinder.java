package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds formulas in what readers type: marked ones, and stretches of mathematics between words. */
final class FormulaFinder {
    /** In UTF-16 units; what comes later is taken for words. */
    private static final int LONGEST = 4_096;

    private static final Pattern MARKED = Pattern.compile(
            "\\$\\$([^$]+)\\$\\$|\\$(?! )([^$]+)(?<! )\\$|\\\\\\((.+?)\\\\\\)|\\\\\\[(.+?)\\\\]"
                    + "|(\\\\begin\\{([a-z]{1,12}\\*?)}.+?\\\\end\\{\\6})",
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
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < chunks.size(); at++) {
            if (isCore(at)) {
                int last = last(at);
                parts.add(part(first(at), last));
                at = last;
            }
        }
        return List.copyOf(parts);
    }

    private Part part(int first, int last) {
        int from = isOperator(first) ? first + 1 : first;
        int to = isOperator(last) ? last - 1 : last;
        int start = chunks.get(from).start();
        int end = chunks.get(to).end();
        boolean certain = chunks.subList(from, to + 1).stream().anyMatch(FormulaChunk::isCertain);
        String formula = typed.substring(start, end);
        return new Part(start, end, formula.contains("\\") ? formula : formula.replace("~", "\\sim "), certain);
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

    /** Whether there is nothing but space between the two. */
    private boolean adjacent(int at, int neighbour) {
        return neighbour >= 0
                && neighbour < chunks.size()
                && typed.substring(
                                Math.min(chunks.get(at).end(), chunks.get(neighbour).end()),
                                Math.max(chunks.get(at).start(), chunks.get(neighbour).start()))
                        .isBlank();
    }
}
