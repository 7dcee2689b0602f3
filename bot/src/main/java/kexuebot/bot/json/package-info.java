/** Posts and replies as JSON: the contract that scripts rely on. */
package kexuebot.bot.json;
