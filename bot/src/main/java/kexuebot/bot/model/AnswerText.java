package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;

final class AnswerText {
    private final StringBuilder b = new StringBuilder();
    private int all;

    List<String> add(String p) {
        all += p.length();
        b.append(p);
        List<String> r = new ArrayList<>();
        int i;
        while ((i = b.indexOf("。")) >= 0) {
            r.add(b.substring(0, i + 1));
            b.delete(0, i + 1);
        }
        return r;
    }

    List<String> end() {
        return b.isEmpty() ? List.of() : List.of(b.toString());
    }

    boolean isTooLong() {
        return all > 4000;
    }
}
