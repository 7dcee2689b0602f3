/** Wiring. */
package kexuebot.bot;
