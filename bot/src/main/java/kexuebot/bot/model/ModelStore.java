package kexuebot.bot.model;

/** All that is kept about the use of models, in one place. */
public interface ModelStore extends SummaryStore, Spending, Notices {}
