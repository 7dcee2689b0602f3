/** The commands, one class each, and the router that finds them. */
package kexuebot.bot.command;
