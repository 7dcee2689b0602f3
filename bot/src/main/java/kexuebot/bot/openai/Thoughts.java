package kexuebot.bot.openai;

/** Leaves out what a model thinks aloud before its answer, between {@code <think>} and {@code </think>}. For one thread. */
final class Thoughts {
    private static final String BEGIN = "<think>";
    private static final String END = "</think>";

    private enum Place {
        START,
        THOUGHT,
        ANSWER
    }

    private Place place = Place.START;
    private String held = "";

    /** What of the next piece belongs to the answer. */
    String pass(String piece) {
        return switch (place) {
            case START -> start(held + piece);
            case THOUGHT -> thought(held + piece);
            case ANSWER -> piece;
        };
    }

    private String start(String text) {
        String begun = text.stripLeading();
        if (begun.startsWith(BEGIN)) {
            place = Place.THOUGHT;
            return thought(begun.substring(BEGIN.length()));
        }
        return BEGIN.startsWith(begun) ? hold(text) : answer(text);
    }

    private String thought(String text) {
        int end = text.indexOf(END);
        return end < 0
                ? hold(text.substring(Math.max(0, text.length() - END.length() + 1)))
                : answer(text.substring(end + END.length()));
    }

    private String hold(String text) {
        held = text;
        return "";
    }

    private String answer(String text) {
        place = Place.ANSWER;
        held = "";
        return text;
    }

    /** What was held when the text has ended: blanks, or what only began like a thought. */
    String rest() {
        return place == Place.START ? held : "";
    }
}
