package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;

record Cited(String text, List<Integer> numbers) {
    static Cited of(String s, int n) {
        List<Integer> l = new ArrayList<>();
        java.util.regex.Matcher m =
                java.util.regex.Pattern.compile("\\[([0-9])\\]").matcher(s);
        while (m.find()) l.add(Integer.parseInt(m.group(1)));
        return new Cited(m.replaceAll(""), l);
    }
}
