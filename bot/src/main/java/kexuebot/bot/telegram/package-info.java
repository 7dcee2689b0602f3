/** The bot in Telegram. */
package kexuebot.bot.telegram;
