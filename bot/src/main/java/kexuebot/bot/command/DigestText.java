package kexuebot.bot.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;

/** Several new posts in one message: series by series in the order of their first posts, then the others. */
record DigestText(PostText text, Lengths lengths, DigestLines lines) {

    Reply of(List<NewsItem> news) {
        Reply.Builder reply = Reply.unasked(AnnouncementText.NAME).part(Part.heading(heading(news)));
        Map<String, List<NewsItem>> series = news.stream()
                .filter(each -> each.part().isPresent())
                .collect(Collectors.groupingBy(
                        each -> each.part().orElseThrow().series(), LinkedHashMap::new, Collectors.toList()));
        series.forEach((name, parts) -> add(lengths.shortened(name), parts, reply));
        List<NewsItem> others =
                news.stream().filter(each -> each.part().isEmpty()).toList();
        add(series.isEmpty() ? "" : language().pick("其他", "Others"), others, reply);
        return reply.build();
    }

    private Language language() {
        return text.language();
    }

    private void add(String title, List<NewsItem> group, Reply.Builder reply) {
        if (!title.isEmpty() && !group.isEmpty()) {
            reply.part(Part.heading(title));
        }
        NewsText one = new NewsText(text, lengths);
        group.forEach(news -> reply.part(one.among(news, lines)).post(text.view(news.post())));
    }

    private String heading(List<NewsItem> news) {
        int size = news.size();
        String count = language().pick(size + " 篇", size + (size == 1 ? " new post" : " new posts"));
        return PostText.joined(
                List.of(Optional.of(language().pick("新文章汇总", "Digest")), Optional.of(count), period(news)));
    }

    /** From the first post's day to the last one's. */
    private Optional<String> period(List<NewsItem> news) {
        List<LocalDate> days = news.stream()
                .flatMap(each -> each.post().day().stream())
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return Optional.of(
                first.equals(last) ? first.toString() : first + language().pick(" 至 ", " to ") + last);
    }
}
