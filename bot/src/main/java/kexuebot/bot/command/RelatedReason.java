package kexuebot.bot.command;

import java.util.stream.Collectors;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.related.Related;
import kexuebot.catalog.related.Related.Reason;

/** Says why a post is related. */
final class RelatedReason {
    private RelatedReason() {}

    /** {@code 同系列下一篇、引用了本文}, the strongest reason first. */
    static String of(Related related, Language language) {
        return related.reasons().stream()
                .map(reason -> of(reason, language))
                .collect(Collectors.joining(language.pick("、", ", ")));
    }

    private static String of(Reason reason, Language language) {
        if (reason instanceof Related.NextPart) {
            return language.pick("同系列下一篇", "next in the series");
        } else if (reason instanceof Related.PreviousPart) {
            return language.pick("同系列上一篇", "previous in the series");
        } else if (reason instanceof Related.Cited) {
            return language.pick("本文引用", "cited by this post");
        } else if (reason instanceof Related.Citing) {
            return language.pick("引用了本文", "cites this post");
        } else if (reason instanceof Related.Correcting) {
            return language.pick("后续更正", "corrects or completes this post");
        } else if (reason instanceof Related.Suggested) {
            return language.pick("博客推荐", "suggested by the blog");
        }
        return similar((Related.Similar) reason, language);
    }

    /** {@code 相近：低秩、SVD} */
    private static String similar(Related.Similar similar, Language language) {
        String words =
                similar.words().stream().map(Untrusted::line).collect(Collectors.joining(language.pick("、", ", ")));
        return words.isEmpty() ? language.pick("内容相近", "similar") : language.pick("相近：", "similar: ") + words;
    }
}
