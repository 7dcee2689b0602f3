package kexuebot.bot.command;

import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.SubscriptionView;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.Target;

/** How subscriptions read. */
final class TargetText {
    private TargetText() {}

    /** {@code 标签 矩阵}; safe to show. */
    static String label(Target target, Language language) {
        return target.isAll() ? language.pick("全部文章", "all posts") : QueryText.title(target.query(), language);
    }

    /** {@code #12 · 标签 矩阵}. */
    static String numbered(Subscription subscription, Language language) {
        return number(subscription) + " · " + label(subscription.target(), language);
    }

    static String number(Subscription subscription) {
        return "#" + subscription.number();
    }

    /** What follows {@code /subscribe} to mean this. */
    static String argument(Target target) {
        return target.isAll() ? "all" : target.text();
    }

    static SubscriptionView view(Subscription subscription, Language language) {
        Target target = subscription.target();
        return new SubscriptionView(
                subscription.number(), argument(target), label(target, language), subscription.paused());
    }
}
