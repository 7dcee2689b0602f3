/** The one text model, and how to render it as plain text. Knows no HTML. */
package kexuebot.catalog.document;
