package kexuebot.bot.telegram;

/** The bot's own account. */
record Me(long id, String username) {}
