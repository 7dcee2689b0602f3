package kexuebot.catalog.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Abstract;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.series.Series;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Titles, days and counts of real posts; every text is invented. */
final class SamplePosts {
    private static final Map<Integer, String> EXCERPTS = Map.of(
            10001, "把两块矩阵的步子分开调，是一个只改一行的实验。",
            9948, "先把窗口内的部分算准，再慢慢照顾窗口外的部分。",
            10366, "方阵有逆，长方阵只有伪逆。这里从最小二乘讲起。",
            9907, "给刷论文的人做的小网站，用 diffusion 一词试了搜索。");
    private static final Map<Integer, Abstract> ABSTRACTS =
            Map.of(10407, new Abstract("截断奇异值，得到最好的近似。", "Keeping the largest singular values is optimal."));
    private static final Map<Integer, List<String>> TAGS =
            Map.of(10001, List.of("LoRA", "优化"), 10226, List.of("LoRA", "梯度"), 9590, List.of("梯度"));
    private static final Map<Integer, String> TEXTS = Map.of(9948, "附录里还顺便比较了蝴蝶效应。");

    private SamplePosts() {}

    static Document document(String text) {
        return text.isEmpty() ? Document.EMPTY : document(List.of(Inline.text(text)));
    }

    static Document document(List<Inline> inlines) {
        return new Document(List.of(new Block.Paragraph(inlines)));
    }

    /** An index of nothing but these posts, as Lucene has it. */
    static IndexReader reader(List<Post> posts) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, Writing.settings(new Analysis()))) {
                for (Post post : posts) {
                    Entry entry = Entry.of(post, Optional.empty(), Entry.key(post));
                    writer.addDocument(Documents.of(entry, post.excerpt(), Document.EMPTY));
                }
            }
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Post> all() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(SamplePosts.class.getResourceAsStream("titles.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> post(line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Post post(String[] fields) {
        int id = Integer.parseInt(fields[0]);
        return new Post(
                Optional.of(new PostId(id)),
                fields[3],
                Optional.of(PartialDate.of(LocalDate.parse(fields[1]))),
                "苏剑林",
                fields[2],
                TAGS.getOrDefault(id, List.of()),
                Optional.of(fields[4]).filter(count -> !count.isEmpty()).map(c -> Readers.undated(Integer.parseInt(c))),
                document(EXCERPTS.getOrDefault(id, "")),
                Text.of(document(TEXTS.getOrDefault(id, ""))),
                List.of(),
                Details.NONE,
                Optional.ofNullable(ABSTRACTS.get(id)));
    }

    /** A post with nothing but a title and an excerpt. */
    static Post post(String title, Document excerpt) {
        return new Post(
                Optional.empty(),
                title,
                Optional.empty(),
                "",
                "",
                List.of(),
                Optional.empty(),
                excerpt,
                Text.NONE,
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    static List<Series> series(List<Post> posts) {
        return List.of(
                series(posts, "低秩近似之路", Map.of(10366, 1, 10407, 2, 10427, 3, 10501, 4, 10662, 5)),
                series(posts, "生成扩散模型漫谈", Map.of(9881, 21, 10047, 22, 10055, 23, 10077, 24, 10085, 25)),
                series(posts, "Transformer升级之路", Map.of(9859, 15, 9948, 16, 10040, 17, 10122, 18, 10862, 19)));
    }

    private static Series series(List<Post> posts, String name, Map<Integer, Integer> numbers) {
        Stream<Series.Part> parts = posts.stream()
                .filter(post -> numbers.containsKey(id(post)))
                .map(post -> new Series.Part(post, OptionalInt.of(numbers.get(id(post))), ""));
        return new Series(name, parts.toList());
    }

    static int id(Post post) {
        return post.id().orElseThrow().value();
    }

    static Index index() {
        return Index.of(all(), series(all()));
    }

    /** Marked words in brackets, formulas between dollars. */
    static String shown(List<Inline> inlines) {
        List<String> shown = new ArrayList<>();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Strong strong) {
                shown.add("[" + shown(strong.content()) + "]");
            } else if (inline instanceof Inline.Formula formula) {
                shown.add("$" + formula.latex() + "$");
            } else {
                shown.add(((Inline.Text) inline).text());
            }
        }
        return String.join("", shown);
    }
}
