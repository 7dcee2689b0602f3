package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.List;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.post.Category;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.QueryWriter;

/** How a query reads: to a person, and as the line that asks it. */
final class QueryText {
    private QueryText() {}

    /** {@code “低秩” · 2024 年 · 标签 矩阵}, shortened where the words are many. */
    static String title(Query query, Language language) {
        List<String> pieces = new ArrayList<>();
        if (!query.words().isBlank()) {
            pieces.add("“" + Echo.of(query.words()) + "”");
        }
        query.years().ifPresent(years -> pieces.add(years(years, language)));
        query.series().ifPresent(name -> pieces.add(language.pick("系列 ", "series ") + Echo.of(name)));
        query.tag().ifPresent(name -> pieces.add(language.pick("标签 ", "tag ") + Echo.of(name)));
        query.category()
                .ifPresent(name -> pieces.add(language.pick("分类 ", "category ") + Echo.of(category(name, language))));
        switch (query.order()) {
            case RELEVANCE -> {}
            case DATE -> pieces.add(language.pick("新的在前", "newest first"));
            case READERS -> pieces.add(language.pick("读的人多的在前", "most read first"));
        }
        return String.join(" · ", pieces);
    }

    /** A category by the name that readers of a language know it by. */
    static String category(String name, Language language) {
        Category category = Category.of(name);
        return language.pick(category.chinese(), category.slug());
    }

    private static String years(Query.YearRange years, Language language) {
        String range =
                years.first().equals(years.last()) ? years.first().toString() : years.first() + "–" + years.last();
        return language.pick(range + " 年", range);
    }

    /** The line that asks this query. */
    static String line(Query query) {
        return ("/search " + QueryWriter.write(query)).strip();
    }

    /** The line that lists what has a tag or a category; {@code filter} is one of these words. */
    static String line(String filter, String value) {
        return "/search " + filter + ":" + QueryWriter.quoted(value);
    }
}
