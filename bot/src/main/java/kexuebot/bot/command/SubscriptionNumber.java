package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kexuebot.bot.subscription.Subscription;

/** Numbers of subscriptions as people write them: {@code 12}, {@code #12}, in full width. */
final class SubscriptionNumber {
    private static final Pattern WRITTEN = Pattern.compile("#?[0-9]+");

    private SubscriptionNumber() {}

    static boolean isOne(String written) {
        return WRITTEN.matcher(Numbers.halfWidth(written)).matches();
    }

    /** The digits as a reply may repeat them. */
    static String shown(String written) {
        return Echo.of(digits(written));
    }

    /** The one of that number, however long the number is. */
    static Optional<Subscription> find(String written, List<Subscription> subscriptions) {
        String digits = digits(written);
        return subscriptions.stream()
                .filter(each -> Long.toString(each.number()).equals(digits))
                .findFirst();
    }

    private static String digits(String written) {
        return Numbers.halfWidth(written).replaceFirst("^#?0*(?=.)", "");
    }
}
