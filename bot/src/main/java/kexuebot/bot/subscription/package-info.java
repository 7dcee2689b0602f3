/** What chats want to be told, and when. */
package kexuebot.bot.subscription;
