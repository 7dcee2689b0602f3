package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Post;

final class Grounding {
    private final String all;

    private Grounding(String a) {
        all = a;
    }

    static Grounding of(Post p, Document d) {
        return new Grounding(PlainText.source(d));
    }

    static Grounding of(List<String> l) {
        return new Grounding(String.join("\n", l));
    }

    List<String> unsupported(String s) {
        List<String> r = new ArrayList<>();
        java.util.regex.Matcher m = java.util.regex.Pattern.compile("[0-9]+").matcher(s);
        while (m.find()) if (!all.contains(m.group())) r.add(m.group());
        return r;
    }
}
