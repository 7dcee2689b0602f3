package kexuebot.bot.history;

/**
 * What is remembered of a chat, in numbers.
 *
 * @param on whether anything is noted; if not, nothing is kept either
 * @param posts different posts
 * @param liked those of them that it likes
 * @param disliked those of them that it does not want to see
 */
public record Remembered(boolean on, int posts, int liked, int disliked) {

    public static final Remembered NOTHING = new Remembered(true, 0, 0, 0);

    public Remembered {
        if (posts < 0 || liked < 0 || disliked < 0 || liked + disliked > posts || !on && posts > 0) {
            throw new IllegalArgumentException("not what can be remembered: " + posts + ", " + liked + ", " + disliked);
        }
    }
}
