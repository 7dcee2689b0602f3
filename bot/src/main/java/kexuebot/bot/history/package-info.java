/** What a chat had to do with posts: the little that recommendations are made from. */
package kexuebot.bot.history;
