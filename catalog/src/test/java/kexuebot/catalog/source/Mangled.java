package kexuebot.catalog.source;

import java.util.Random;

/** Text put together at random from what is hard to read. */
final class Mangled {
    private static final String[] PARTS = {
        "$",
        "$$",
        "\\(",
        "\\)",
        "\\[",
        "\\]",
        "{",
        "}",
        "\\begin{equation}",
        "\\end{equation}",
        "\\frac",
        "^",
        "_",
        "\\",
        "&",
        "\\\\",
        "x",
        "好",
        "。",
        " ",
        "\n",
        "\u2029",
        "\uFFFC",
        "e\u0301",
        "👨‍👩‍👧",
        "\uD83D",
        "\u001B[31m",
        "\u202E",
        "5",
        "\\text{",
        "%",
        "#",
        "\\left",
        "\\sqrt[",
        "<b>",
        "</b>",
        "<p>",
        "<blockquote>",
        "<li>",
        "<td>",
        "<table>",
        "<br>",
        "&lt;",
        "<a href='x'>",
        "</a>",
        "<pre>",
        "</pre>",
        "<h2>",
        "</h2>",
        "<ul>",
        "</ul>",
        "<!--",
        "<img src=/a>"
    };

    private Mangled() {}

    static String text(Random random, int parts) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(parts + 1); count > 0; count--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }
}
