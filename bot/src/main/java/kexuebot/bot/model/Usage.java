package kexuebot.bot.model;

/**
 * Tokens that questions and answers took.
 *
 * @param asked of the questions
 * @param answered of the answers
 */
public record Usage(long asked, long answered) {
    public static final Usage NOTHING = new Usage(0, 0);

    public Usage {
        if (asked < 0 || answered < 0) {
            throw new IllegalArgumentException(asked + " and " + answered + " tokens");
        }
    }

    public long total() {
        return asked + answered;
    }

    public Usage plus(Usage other) {
        return new Usage(asked + other.asked, answered + other.answered);
    }
}
