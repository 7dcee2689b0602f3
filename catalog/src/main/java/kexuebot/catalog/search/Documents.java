package kexuebot.catalog.search;

import java.util.Set;
import java.util.stream.Stream;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Post;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** Posts as the index stores them; nothing but key and fingerprint can be read back. */
final class Documents {
    /** All formulas of the title, the excerpt and the text. */
    static final String FORMULA = "formula";

    private static final FieldType READABLE = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        READABLE.setStoreTermVectors(true);
        READABLE.freeze();
    }

    private Documents() {}

    /** The entry with its whole text; where the post has one and it is empty here, that is remembered. */
    static Document of(
            Entry entry, kexuebot.catalog.document.Document excerpt, kexuebot.catalog.document.Document text) {
        Document document = new Document();
        addIdentity(document, entry, text.isEmpty() ? entry.textless() : entry.whole());
        addKeys(document, entry.post());
        addWords(document, entry.post());
        words(document, Field.EXCERPT, PlainText.source(excerpt));
        words(document, Field.HEADINGS, String.join("\n", Headings.of(text)));
        text(document, PlainText.source(text));
        FormulaField.of(FORMULA, formulas(entry.post().title(), excerpt, text)).forEach(document::add);
        new Aliases(Set.copyOf(entry.post().tags()))
                .in(entry.post().title(), text.isEmpty() ? excerpt : text)
                .forEach(alias -> addBoth(document, alias));
        entry.membership().ifPresent(member -> addSeries(document, member));
        return document;
    }

    private static void addIdentity(Document document, Entry entry, String fingerprint) {
        document.add(new StringField(Field.KEY, entry.key(), Store.NO));
        document.add(new BinaryDocValuesField(Field.KEY, new BytesRef(entry.key())));
        document.add(new BinaryDocValuesField(Field.FINGERPRINT, new BytesRef(fingerprint)));
    }

    private static void addKeys(Document document, Post post) {
        key(document, Field.TITLE_KEY, Analysis.key(post.title()));
        key(document, Field.CATEGORY_KEY, Analysis.categoryKey(post.category()));
        post.tags().forEach(tag -> key(document, Field.TAG_KEY, Analysis.key(tag)));
        post.day().ifPresent(day -> document.add(new IntPoint(Field.YEAR, day.getYear())));
    }

    private static void addWords(Document document, Post post) {
        words(document, Field.TITLE, post.title());
        words(document, Field.TAGS, String.join("\n", post.tags()));
        post.abstracts().ifPresent(ours -> words(document, Field.ABSTRACT, ours.chinese() + "\n" + ours.english()));
    }

    private static void addSeries(Document document, Entry.Membership member) {
        words(document, Field.SERIES, member.series().name());
        key(document, Field.SERIES_KEY, Analysis.key(member.series().name()));
        member.part().number().ifPresent(number -> key(document, Field.PART, Integer.toString(number)));
    }

    private static Stream<String> formulas(
            String title, kexuebot.catalog.document.Document excerpt, kexuebot.catalog.document.Document text) {
        Stream<String> ofTexts =
                Stream.of(excerpt, text).flatMap(FormulaField::formulas).distinct();
        return Stream.concat(FormulaQuery.in(title).map(FormulaQuery::formula).stream(), ofTexts);
    }

    private static void addBoth(Document document, Alias alias) {
        key(document, AliasTerms.FIELD, AliasTerms.term(alias.one(), alias.other()));
        key(document, AliasTerms.FIELD, AliasTerms.term(alias.other(), alias.one()));
    }

    private static void words(Document document, Field field, String text) {
        if (!text.isBlank()) {
            document.add(new TextField(field.name(), text, Store.NO));
        }
    }

    /** Its terms can be read back, for finding posts that are like it. */
    private static void text(Document document, String text) {
        if (!text.isBlank()) {
            document.add(new org.apache.lucene.document.Field(Field.TEXT.name(), text, READABLE));
        }
    }

    /** Lucene refuses terms of more than 32 KiB; no name that long is ever asked for. */
    private static void key(Document document, String field, String key) {
        if (!key.isEmpty() && key.length() <= Words.LONGEST_KEY) {
            document.add(new StringField(field, key, Store.NO));
        }
    }
}
