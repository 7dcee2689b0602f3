package kexuebot.bot.storage;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PostId;

/** Documents, mentions, names and named values as JSON text, and back. The names in it are part of the schema. */
final class DocumentCodec {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addMixIn(Block.class, BlockNames.class)
            .addMixIn(Inline.class, InlineNames.class)
            .addMixIn(Document.class, FieldsOnly.class)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private static final ObjectReader DOCUMENT = JSON.readerFor(Document.class);
    private static final ObjectReader MENTIONS = JSON.readerForListOf(WrittenMention.class);
    private static final ObjectReader NAMES = JSON.readerForListOf(String.class);
    private static final ObjectReader VALUES = JSON.readerForMapOf(String.class);

    private DocumentCodec() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({
        @Type(value = Block.Paragraph.class, name = "paragraph"),
        @Type(value = Block.Heading.class, name = "heading"),
        @Type(value = Block.FormulaBlock.class, name = "formula"),
        @Type(value = Block.Code.class, name = "code"),
        @Type(value = Block.Quote.class, name = "quote"),
        @Type(value = Block.Listing.class, name = "list"),
        @Type(value = Block.Table.class, name = "table"),
        @Type(value = Block.Image.class, name = "image"),
        @Type(value = Block.Rule.class, name = "rule")
    })
    private interface BlockNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "inline")
    @JsonSubTypes({
        @Type(value = Inline.Text.class, name = "text"),
        @Type(value = Inline.Formula.class, name = "formula"),
        @Type(value = Inline.Strong.class, name = "strong"),
        @Type(value = Inline.Emphasis.class, name = "emphasis"),
        @Type(value = Inline.CodeSpan.class, name = "code"),
        @Type(value = Inline.Link.class, name = "link"),
        @Type(value = Inline.LineBreak.class, name = "break")
    })
    private interface InlineNames {}

    @JsonAutoDetect(isGetterVisibility = Visibility.NONE)
    private interface FieldsOnly {}

    /** A mention as it is written: the id is 0 when unknown. */
    record WrittenMention(int id, String title) {
        static WrittenMention of(Mention mention) {
            return new WrittenMention(mention.id().map(PostId::value).orElse(0), mention.title());
        }

        Mention read() {
            return new Mention(id == 0 ? Optional.empty() : Optional.of(new PostId(id)), title);
        }
    }

    static String write(Document document) {
        return toJson(document);
    }

    static Document readDocument(String json) {
        return fromJson(json, DOCUMENT);
    }

    static String writeMentions(List<Mention> mentions) {
        return toJson(mentions.stream().map(WrittenMention::of).toList());
    }

    static List<Mention> readMentions(String json) {
        return DocumentCodec.<List<WrittenMention>>fromJson(json, MENTIONS).stream()
                .map(WrittenMention::read)
                .toList();
    }

    static String writeNames(List<String> names) {
        return toJson(names);
    }

    static List<String> readNames(String json) {
        return fromJson(json, NAMES);
    }

    static String writeValues(Map<String, String> values) {
        return toJson(values);
    }

    static Map<String, String> readValues(String json) {
        return fromJson(json, VALUES);
    }

    static ObjectReader readerOf(Class<?> type) {
        return JSON.readerFor(type);
    }

    static String toJson(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** What a reader made for that type reads; damaged JSON is an {@link IllegalArgumentException}. */
    static <T> T fromJson(String json, ObjectReader reader) {
        try {
            T value = reader.readValue(json);
            if (value == null) {
                throw new IllegalArgumentException("damaged JSON: null");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("damaged JSON: " + e.getOriginalMessage(), e);
        }
    }
}
