package kexuebot.catalog.replica;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text into HTML and addresses. */
final class Markup {
    private Markup() {}

    /** Text between tags. */
    static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Text in an attribute between double quotes. */
    static String attribute(String plain) {
        return text(plain).replace("\"", "&quot;");
    }

    /** One step of a path. */
    static String step(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String cdata(String html) {
        return "<![CDATA[" + html.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    static String link(String address, String label) {
        return "<a href=\"" + attribute(address) + "\">" + text(label) + "</a>";
    }
}
