package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;

final class Sections {
    private Sections() {}

    static List<String> of(Document d, int n) {
        String s = PlainText.source(d);
        List<String> r = new ArrayList<>();
        for (int i = 0; i < s.length(); i += n) r.add(s.substring(i, Math.min(s.length(), i + n)));
        return r;
    }
}
