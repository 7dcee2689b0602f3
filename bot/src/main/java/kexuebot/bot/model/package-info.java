/** Summaries and answers that a language model writes: asked for, checked, kept and paid for. */
package kexuebot.bot.model;
