package kexuebot.catalog.replica;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stretch of an author's text, as the blog's HTML and as what a reader is to make of it.
 *
 * @param html the blog's markup
 * @param source plain text, formulas as {@code $latex$}, a line for each paragraph; of one paragraph's parts no line end
 * @param links ids of posts that it links to, in order, perhaps some twice
 * @param headings titles of its headings, in order
 * @param papers arXiv ids without versions, in order, perhaps some twice
 */
public record Passage(String html, String source, List<Integer> links, List<String> headings, List<String> papers) {

    static final Passage EMPTY = new Passage("", "", List.of(), List.of(), List.of());

    public Passage {
        links = List.copyOf(links);
        headings = List.copyOf(headings);
        papers = List.copyOf(papers);
    }

    // Parts of a paragraph.

    static Passage text(String plain) {
        return marked(Markup.text(plain), plain);
    }

    static Passage formula(String latex) {
        return text("$" + latex + "$");
    }

    static Passage formulaInParentheses(String latex) {
        return marked(Markup.text("\\(" + latex + "\\)"), "$" + latex + "$");
    }

    static Passage codeSpan(String code) {
        return marked("<code>" + Markup.text(code) + "</code>", code);
    }

    static Passage strong(String plain) {
        return marked("<strong>" + Markup.text(plain) + "</strong>", plain);
    }

    /** A link to a post of the blog. */
    static Passage post(int id, String address, String label) {
        return new Passage(anchor(address, label), label, List.of(id), List.of(), List.of());
    }

    /** A link to a paper. */
    static Passage paper(String id, String address, String label) {
        return new Passage(anchor(address, label), label, List.of(), List.of(), List.of(id));
    }

    private static String anchor(String address, String label) {
        return "<a href=\"" + Markup.attribute(address) + "\" target=\"_blank\">" + Markup.text(label) + "</a>";
    }

    private static Passage marked(String html, String source) {
        return new Passage(html, source, List.of(), List.of(), List.of());
    }

    /** Parts one after the other, without anything between them. */
    static Passage line(Passage... parts) {
        return join(Stream.of(parts).toList(), "", "");
    }

    // Blocks.

    static Passage paragraph(Passage... parts) {
        return line(parts).within("<p>", "</p>");
    }

    /** A displayed formula as the blog sets it: in the middle of a paragraph. */
    static Passage displayed(String before, String latex, String after) {
        return marked(
                "<p>" + Markup.text(before) + "<br/>\n" + Markup.text(latex) + "<br/>\n" + Markup.text(after) + "</p>",
                before + "\n" + latex + "\n" + after);
    }

    static Passage heading(int level, String title) {
        String open = "<h" + level + " id=\"" + Markup.attribute(title) + "\">";
        String anchor = "<a href=\"#" + Markup.step(title) + "\"> #</a>";
        String html = open + Markup.text(title) + anchor + "</h" + level + ">";
        return new Passage(html, title, List.of(), List.of(title), List.of());
    }

    static Passage code(String language, String code) {
        String open = "<pre><code class=\"language-" + language + "\">";
        return marked(open + Markup.text(code) + "</code></pre>", code);
    }

    static Passage quote(Passage inside) {
        return inside.within("<blockquote>", "</blockquote>");
    }

    static Passage list(boolean ordered, List<Passage> items) {
        String tag = ordered ? "ol" : "ul";
        Passage list = Passage.EMPTY;
        for (int i = 0; i < items.size(); i++) {
            Passage item = items.get(i).within("<li>", "</li>").after(ordered ? i + 1 + ". " : "- ");
            list = i == 0 ? item : join(List.of(list, item), "", "\n");
        }
        return list.within("<" + tag + ">", "</" + tag + ">");
    }

    static Passage table(List<List<String>> rows) {
        String html = rows.stream()
                .map(cells -> cells.stream().map(Markup::text).collect(Collectors.joining("</td><td>")))
                .collect(Collectors.joining("</td></tr><tr><td>", "<table><tr><td>", "</td></tr></table>"));
        return marked(
                html, rows.stream().map(cells -> String.join(" | ", cells)).collect(Collectors.joining("\n")));
    }

    /** An image with its line below; {@code attribute} names where its address stands, src or data-src. */
    static Passage image(String attribute, String path, String alt, String caption) {
        String picture = "<img alt=\"" + Markup.attribute(alt) + "\" " + attribute + "=\"" + path + "\"/>";
        String html = "<div class=\"pic-container\"><div class=\"typecho-caption\"><a href=\"" + path + "\">" + picture
                + "</a><p class=\"typecho-caption-text\">" + Markup.text(caption) + "</p></div></div>";
        return marked(html, "[" + alt + "]\n" + caption);
    }

    /** This and then another, as blocks. */
    public Passage then(Passage next) {
        return join(Stream.of(this, next).filter(part -> !part.html.isEmpty()).toList(), "", "\n");
    }

    private Passage within(String open, String close) {
        return new Passage(open + html + close, source, links, headings, papers);
    }

    private Passage after(String mark) {
        return new Passage(html, mark + source, links, headings, papers);
    }

    private static Passage join(List<Passage> parts, String betweenHtml, String betweenSource) {
        return new Passage(
                parts.stream().map(Passage::html).collect(Collectors.joining(betweenHtml)),
                parts.stream().map(Passage::source).collect(Collectors.joining(betweenSource)),
                parts.stream().flatMap(part -> part.links.stream()).toList(),
                parts.stream().flatMap(part -> part.headings.stream()).toList(),
                parts.stream().flatMap(part -> part.papers.stream()).toList());
    }
}
