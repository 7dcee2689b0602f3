/** The bot in a terminal, a pipe, and as JSON lines. */
package kexuebot.bot.console;
