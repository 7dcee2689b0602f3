package kexuebot.bot.model;

import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Language;

public final class Prompts {
    public static Prompts load(Optional<java.nio.file.Path> p) {
        return new Prompts();
    }

    String digest() {
        return "000000000000";
    }

    Prompt notes(Language l, String title, String text) {
        return new Prompt("rules", "notes " + title + "\n" + text, 300);
    }

    Prompt about(Aspect a, Language l, String title, String text) {
        return new Prompt("rules", a + " " + title + "\n" + text, 300);
    }

    Prompt ask(Language l, String q, List<String> passages) {
        return new Prompt("rules", q + "\n" + String.join("\n", passages), 300);
    }

    static boolean saysNone(String s) {
        return s.contains("没有找到") || s.contains("NOT FOUND");
    }
}
