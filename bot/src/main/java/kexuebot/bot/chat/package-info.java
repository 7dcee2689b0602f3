/** Chats, calls and replies, free of any platform. */
package kexuebot.bot.chat;
