/** The sub-commands of the one runnable file. */
package kexuebot.bot.cli;
