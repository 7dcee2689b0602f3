/** Language models behind endpoints that speak the OpenAI interface. */
package kexuebot.bot.openai;
