/** Announcing posts: to whom, when, and so that none is lost. */
package kexuebot.bot.delivery;
