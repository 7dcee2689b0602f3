/** Pages of the blog over the network, politely; in the catalog the only user of the HTTP client. Knows nothing of what pages say. */
package kexuebot.catalog.fetch;
