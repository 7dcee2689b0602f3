package kexuebot.catalog.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;

/** Texts that mean nothing, put together from sentences of others; for one id always the same. */
final class Noise {
    private static final int PARAGRAPHS = 5;
    private static final int SENTENCES = 8;
    private static final Pattern FORMULA =
            Pattern.compile("\\$\\$.*?\\$\\$|\\$[^$]*\\$|\\\\begin\\{(\\w+\\*?)}.*?\\\\end\\{\\1}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？])|\n");
    /** Shorter ones are what is left of a formula. */
    private static final int SHORTEST = 8;

    private final List<List<String>> sentences;

    private Noise(List<List<String>> sentences) {
        this.sentences = sentences;
    }

    /** Of sentences of written posts; a filler draws from one of the halves only. */
    static Noise of(List<List<WrittenPost>> halves) {
        return new Noise(halves.stream()
                .map(half ->
                        half.stream().flatMap(post -> sentences(post).stream()).toList())
                .toList());
    }

    private static List<String> sentences(WrittenPost post) {
        String text = PlainText.source(WrittenPages.sighting(post).text().document());
        return Arrays.stream(SENTENCE_END.split(FORMULA.matcher(text).replaceAll(" ")))
                .map(String::strip)
                .filter(sentence -> sentence.length() >= SHORTEST)
                .toList();
    }

    /** What a page of a post says that has a filler for its text. */
    Sighting sighting(PostId id) {
        return Sighting.from(SourceKind.POST_PAGE).withId(id).withText(Text.of(filler(id)));
    }

    private Document filler(PostId id) {
        Random random = new Random(id.value());
        List<String> half = sentences.get(random.nextInt(sentences.size()));
        return new Document(IntStream.range(0, PARAGRAPHS)
                .<Block>mapToObj(i -> paragraph(half, random))
                .toList());
    }

    private static Block paragraph(List<String> half, Random random) {
        String text = IntStream.range(0, SENTENCES)
                .mapToObj(i -> half.get(random.nextInt(half.size())))
                .collect(Collectors.joining());
        return new Block.Paragraph(List.of(Inline.text(text)));
    }
}
