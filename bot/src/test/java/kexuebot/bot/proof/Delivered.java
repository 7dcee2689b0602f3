package kexuebot.bot.proof;

/**
 * What a message is counted as.
 *
 * @param chat Telegram's number
 * @param topic 0 outside of topics
 * @param post of the first link to a post in text or buttons; 0 if there is none
 * @param edit whether it takes the place of an earlier message
 */
public record Delivered(long chat, int topic, int post, boolean edit) {}
