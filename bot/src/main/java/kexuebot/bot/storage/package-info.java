/** The one relational database; the only user of Jdbi and Flyway. */
package kexuebot.bot.storage;
