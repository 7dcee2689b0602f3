package kexuebot.bot.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kexuebot.bot.chat.Language;
import kexuebot.bot.config.ConfigException;
import kexuebot.catalog.post.Folding;

/** What models are asked. Immutable. Texts of posts and questions are marked off as data. */
public final class Prompts {
    private static final Set<String> NOT_FOUND = Set.of("没有找到", "没找到", "notfound");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(title|text|question|passages)}");
    /** UTF-16 units. */
    private static final int LONGEST_TITLE = 200;

    private static final int LONGEST_QUESTION = 1_000;
    private static final int DIGITS = 12;

    private final Map<Language, Map<Template, String>> texts;

    private Prompts(Map<Language, Map<Template, String>> texts) {
        this.texts = texts;
    }

    /**
     * Those of an operator's directory, and ours for the files that are not in it.
     *
     * @throws ConfigException if the directory or a file in it cannot be used
     */
    public static Prompts load(Optional<Path> directory) {
        PromptFiles files = new PromptFiles(directory);
        Map<Language, Map<Template, String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<Template, String> ofLanguage = new EnumMap<>(Template.class);
            for (Template template : Template.values()) {
                ofLanguage.put(template, files.read(template, language));
            }
            texts.put(language, ofLanguage);
        }
        return new Prompts(texts);
    }

    /** Asks one of the three questions about a post, or about the {@linkplain #merge merged} notes on it. */
    public Prompt about(Aspect aspect, Language language, String title, String text) {
        return ofText(Template.of(aspect), language, title, text);
    }

    /** Asks for notes on a piece of a long post. */
    public Prompt notes(Language language, String title, String piece) {
        return ofText(Template.NOTES, language, title, piece);
    }

    /** Asks to make one set of notes of those on all pieces. */
    public Prompt merge(Language language, String title, List<String> notes) {
        return ofText(Template.MERGE, language, title, String.join("\n\n", notes));
    }

    /** @param passages with what post they are of; numbered from 1 here */
    public Prompt ask(Language language, String question, List<String> passages) {
        String numbered = IntStream.range(0, passages.size())
                .mapToObj(at -> "[" + (at + 1) + "] " + Fence.line(passages.get(at), Integer.MAX_VALUE))
                .collect(Collectors.joining("\n"));
        Map<String, String> values = Map.of(
                "question",
                Fence.around("question", Fence.line(question, LONGEST_QUESTION)),
                "passages",
                Fence.around("passages", numbered));
        return prompt(Template.ASK, language, values);
    }

    /** Whether an answer to {@link #ask}, or a sentence of it, only says that the passages do not answer. */
    public static boolean saysNotFound(String answer) {
        return NOT_FOUND.contains(Folding.title(answer));
    }

    /** 12 hexadecimal digits that other prompts do not have. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            texts.forEach((language, ofLanguage) -> ofLanguage.forEach((template, text) ->
                    sha.update((template.fileName(language) + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8))));
            return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Prompt ofText(Template template, Language language, String title, String text) {
        Map<String, String> values =
                Map.of("title", Fence.line(title, LONGEST_TITLE), "text", Fence.around("text", text));
        return prompt(template, language, values);
    }

    private Prompt prompt(Template template, Language language, Map<String, String> values) {
        Map<Template, String> ofLanguage = texts.get(language);
        String request = filled(ofLanguage.get(template), values);
        return new Prompt(ofLanguage.get(Template.RULES), request, template.mostTokens());
    }

    /** Each placeholder once: what is put in is not looked into. One without a value stays. */
    private static String filled(String template, Map<String, String> values) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
    }

    private static String value(MatchResult placeholder, Map<String, String> values) {
        return values.getOrDefault(placeholder.group(1), placeholder.group());
    }
}
