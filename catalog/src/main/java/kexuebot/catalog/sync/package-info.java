/** Follows the live blog: finds what is new or changed, believes only what makes sense, keeps it. */
package kexuebot.catalog.sync;
