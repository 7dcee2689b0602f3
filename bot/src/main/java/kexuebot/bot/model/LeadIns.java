package kexuebot.bot.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What models say before they come to the matter: “好的，”, “Sure, here is a summary:”. */
final class LeadIns {
    private static final int MOST = 4;

    private static final List<Pattern> ALL = List.of(
            Pattern.compile("(?:好的|好|当然可以|当然|没问题|明白了|明白|收到|可以)[，,。！!：:]\\s*"),
            Pattern.compile("(?:以下|下面|这里)(?:就)?(?:是|为|给出)[^。！？，,：:$]{0,40}[：:]\\s*"),
            Pattern.compile(
                    "(?:根据|基于|按照|依据)(?:您|你)?所?(?:提供|给出|给定|上述|以上|这篇|该|这些)的?(?:文本|正文|文章|内容|博文|资料|材料|段落|文段)(?:内容)?[，,：:]\\s*"),
            Pattern.compile("(?:答案|回答|答|总结|摘要|概述|小结)[：:]\\s*"),
            Pattern.compile(
                    "(?:sure|certainly|of course|okay|ok|absolutely|great question|no problem)(?: thing)?[,.!:]\\s*",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "(?:here(?:'s|’s| is| are)|below is|the following is)[^.:!?$]{0,60}:\\s*",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "(?:based on|according to|from) the (?:provided |given |above )?(?:text|passages?|post|article|content),\\s*",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile("(?:answer|summary|short answer):\\s*", Pattern.CASE_INSENSITIVE));

    private LeadIns() {}

    /** The text without them; empty when it says nothing else. */
    static String without(String text) {
        String rest = text;
        for (int i = 0; i < MOST; i++) {
            rest = withoutOne(rest);
        }
        return rest.equals(text) ? text : capitalised(rest);
    }

    private static String withoutOne(String text) {
        for (Pattern each : ALL) {
            Matcher lead = each.matcher(text);
            if (lead.lookingAt()) {
                return text.substring(lead.end());
            }
        }
        return text;
    }

    private static String capitalised(String text) {
        boolean small = text.length() > 1 && text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
        boolean word = small && (text.charAt(1) == ' ' || text.charAt(1) >= 'a' && text.charAt(1) <= 'z');
        return word ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }
}
