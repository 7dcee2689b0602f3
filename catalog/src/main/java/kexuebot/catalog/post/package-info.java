/** Posts and what sources say of them. */
package kexuebot.catalog.post;
