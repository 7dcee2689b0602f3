/** Settings: where they come from and what is allowed. */
package kexuebot.bot.config;
