package kexuebot.bot.command;

import java.util.List;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.Target;

/** Replies about one subscription of a place; pieces that several commands share. */
record SubscriptionReply(Invocation invocation, Managed managed, PostText text) {

    Language language() {
        return text.language();
    }

    /** What is before that which is said of a channel: {@code @name}. */
    String where() {
        return managed.channel().map(name -> name + language().pick(" ", ": ")).orElse("");
    }

    /** A reply about a subscription that begins with what was done. */
    Reply.Builder about(Subscription subscription, String chinese, String english) {
        String done = language().pick(chinese, english) + " " + TargetText.numbered(subscription, language());
        return Reply.to(invocation)
                .part(Part.heading(where() + done))
                .subscription(TargetText.view(subscription, language()));
    }

    /** Adds what a subscription would have brought, what is odd about it, and when news arrives. */
    void outlook(Subscription subscription, List<String> arrival, Reply.Builder reply) {
        Target target = subscription.target();
        new Preview(text, true).add(target, reply);
        new UnknownNames(text, change(subscription)).add(target.query(), reply);
        new UnknownFilters(language(), change(subscription)).add(target.query(), reply);
        List<String> when = subscription.paused() ? List.of(paused(subscription)) : arrival;
        when.forEach(line -> reply.part(Part.line(line)));
    }

    private String paused(Subscription subscription) {
        String resume = managed.line("subscriptions", "resume " + subscription.number());
        return language().pick("还在暂停；继续就发 " + resume, "Still paused; to resume: " + resume);
    }

    /** The beginning of the line that gives a subscription another target. */
    String change(Subscription subscription) {
        return managed.line("subscriptions", "change " + subscription.number());
    }

    void listButton(Reply.Builder reply) {
        reply.button(language().pick("所有订阅", "All subscriptions"), managed.line("subscriptions", ""));
    }

    /** A button that subscribes to what was removed. */
    void againButton(Target target, Reply.Builder reply) {
        String line = managed.line("subscribe", TargetText.argument(target));
        boolean namesChannel = managed.channel().isEmpty() && target.text().matches("(?s)[@＠].*");
        if (!namesChannel) {
            ShortButton.add(language().pick("重新订阅", "Subscribe again"), line, reply);
        }
    }

    Reply missing(String number) {
        String list = managed.line("subscriptions", "");
        return Reply.failure(
                invocation,
                Refusal.NOT_FOUND,
                language()
                        .pick(
                                where() + "没有订阅 #" + number + "；" + list + " 列出全部。",
                                where() + "No subscription #" + number + "; " + list + " lists all."));
    }
}
