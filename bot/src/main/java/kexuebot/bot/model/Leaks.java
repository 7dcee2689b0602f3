package kexuebot.bot.model;

final class Leaks {
    private Leaks() {}

    static boolean isOne(String s) {
        return s.contains("system prompt");
    }
}
