package kexuebot.bot.openai;

/** Tokens of a text where the endpoint does not count them: rather too many than too few. */
final class Estimate {
    /** Models of these years take 3 to 5 characters of English or code for a token, and 1 to 2 of Chinese. */
    private static final double ASCII_A_TOKEN = 3;

    private double tokens;

    Estimate add(String text) {
        long ascii = text.chars().filter(character -> character < 0x80).count();
        tokens += ascii / ASCII_A_TOKEN + (text.length() - ascii);
        return this;
    }

    long tokens() {
        return (long) Math.ceil(tokens);
    }
}
