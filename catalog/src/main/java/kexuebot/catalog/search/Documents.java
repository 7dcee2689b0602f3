package kexuebot.catalog.search;

import java.util.Optional;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** Posts as the index stores them; nothing can be read back. */
final class Documents {
    private Documents() {}

    static Document of(Post post, Optional<Membership> membership) {
        Document document = new Document();
        addKeys(document, post);
        addWords(document, post);
        membership.ifPresent(member -> addSeries(document, member));
        return document;
    }

    /** A post's place in its series. */
    record Membership(Series series, Series.Part part) {}

    private static void addKeys(Document document, Post post) {
        key(document, Field.TITLE_KEY, Analysis.key(post.title()));
        key(document, Field.CATEGORY_KEY, Analysis.categoryKey(post.category()));
        post.tags().forEach(tag -> key(document, Field.TAG_KEY, Analysis.key(tag)));
        post.day().ifPresent(day -> document.add(new IntPoint(Field.YEAR, day.getYear())));
        post.readers().ifPresent(readers -> document.add(new NumericDocValuesField(Field.READERS, readers.count())));
    }

    private static void addWords(Document document, Post post) {
        words(document, Field.TITLE, post.title());
        words(document, Field.TAGS, String.join("\n", post.tags()));
        words(document, Field.EXCERPT, PlainText.source(post.excerpt()));
        words(document, Field.TEXT, PlainText.source(post.text().document()));
        post.abstracts().ifPresent(ours -> words(document, Field.ABSTRACT, ours.chinese() + "\n" + ours.english()));
    }

    private static void addSeries(Document document, Membership member) {
        words(document, Field.SERIES, member.series().name());
        key(document, Field.SERIES_KEY, Analysis.key(member.series().name()));
        member.part().number().ifPresent(number -> key(document, Field.PART, Integer.toString(number)));
    }

    private static void words(Document document, Field field, String text) {
        if (!text.isBlank()) {
            document.add(new TextField(field.name(), text, Store.NO));
        }
    }

    /** Lucene refuses terms of more than 32 KiB; no name that long is ever asked for. */
    private static void key(Document document, String field, String key) {
        if (!key.isEmpty() && key.length() <= Words.LONGEST_KEY) {
            document.add(new StringField(field, key, Store.NO));
        }
    }
}
