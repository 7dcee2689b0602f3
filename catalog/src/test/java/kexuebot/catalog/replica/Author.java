package kexuebot.catalog.replica;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Writes the text of one post. For one thread. */
final class Author {
    /** All the ways in which texts link to a post; the number stands for its id. */
    private static final List<String> ADDRESSES = List.of(
            "/archives/%d",
            "https://kexue.fm/archives/%d",
            "https://www.kexue.fm/archives/%d",
            "https://spaces.ac.cn/archives/%d",
            "http://kexue.fm/archives/%d",
            "http://spaces.ac.cn/archives/%d",
            "/archives/%d#%%E5%%B0%%8F%%E7%%BB%%93",
            "https://kexue.fm/archives/%d.html",
            "/archives/%d/");

    private static final List<String> PAPERS = List.of(
            "https://arxiv.org/abs/%s",
            "https://papers.cool/arxiv/%s", "https://arxiv.org/pdf/%sv2", "http://arxiv.org/abs/%s");

    private final Prose prose;
    private final List<ReplicaPost> cited;
    private int equations;
    private int sections;

    /** May cite what was written earlier, and does cite the part before this one. */
    Author(Random random, List<ReplicaPost> earlier, Optional<ReplicaPost.Place> place) {
        this.prose = new Prose(random);
        Stream<ReplicaPost> before = earlier.stream()
                .filter(post -> place.isPresent() && post.series().equals(place.map(Author::before)));
        Stream<ReplicaPost> others = random.ints(random.nextInt(4), 0, Math.max(1, earlier.size()))
                .filter(index -> index < earlier.size())
                .mapToObj(earlier::get);
        this.cited = new ArrayList<>(Stream.concat(before, others).toList());
    }

    private static ReplicaPost.Place before(ReplicaPost.Place place) {
        return new ReplicaPost.Place(place.name(), place.part() - 1);
    }

    Passage excerpt() {
        Passage opening = paragraph();
        return switch (prose.below(8)) {
            case 0 -> opening;
            case 1 -> image().then(opening);
            case 2 -> opening.then(section()).then(equation());
            case 3 -> opening.then(Passage.quote(paragraph()));
            case 4 -> opening.then(section()).then(code());
            default -> opening.then(citing()).then(section()).then(paragraph());
        };
    }

    /** As many sections as it takes to reach that many characters; at least one, and all that is to be cited. */
    Passage rest(int characters) {
        Passage rest = section().then(paragraph());
        while (rest.source().length() < characters || !cited.isEmpty()) {
            rest = rest.then(citing()).then(piece());
        }
        return rest;
    }

    private Passage piece() {
        return switch (prose.below(12)) {
            case 0 -> code();
            case 1 -> image();
            case 2 -> table();
            case 3 -> Passage.list(prose.below(2) == 0, List.of(sentence(), sentence(), sentence()));
            case 4 -> Passage.quote(paragraph());
            case 5 -> paper();
            case 6, 7 -> section().then(paragraph());
            default -> equation();
        };
    }

    private Passage sentence() {
        return Passage.text(prose.sentence());
    }

    private Passage paragraph() {
        Passage formula =
                prose.below(3) == 0 ? Passage.formulaInParentheses(prose.formula()) : Passage.formula(prose.formula());
        Passage end = prose.below(3) == 0
                ? Passage.line(Passage.text("，在程序里写作"), Passage.codeSpan("x[i] < y && z"), Passage.text("。"))
                : Passage.line(Passage.text("，"), Passage.strong("这一点以后还会用到"), Passage.text("。"));
        return Passage.paragraph(sentence(), sentence(), Passage.text("其中出现了"), formula, end);
    }

    private Passage section() {
        return Passage.heading(sections % 3 == 2 ? 3 : 2, prose.heading(sections++));
    }

    private Passage equation() {
        int number = equations++;
        return Passage.displayed(prose.sentence(), prose.equation(number), prose.sentence())
                .then(Passage.paragraph(
                        Passage.text("由式"), Passage.formula("\\eqref{eq:e" + number + "}"), Passage.text("即得。")));
    }

    private Passage code() {
        return Passage.code("python", prose.code());
    }

    private Passage table() {
        return Passage.table(List.of(
                List.of("方法", "误差", "耗时"),
                List.of(prose.noun(), "0." + (100 + prose.below(900)), prose.below(90) + "s"),
                List.of(prose.noun(), "< 0.1", "2h & 5min")));
    }

    private Passage image() {
        String path = "/usr/uploads/2020/01/" + (1_000_000 + prose.below(9_000_000)) + ".png";
        return Passage.image(
                prose.below(2) == 0 ? "src" : "data-src", path, prose.noun() + "的示意图", prose.noun() + "随时间的变化");
    }

    private Passage paper() {
        String id = "%02d%02d.%05d".formatted(17 + prose.below(8), 1 + prose.below(12), 1 + prose.below(19_999));
        String address = prose.pick(PAPERS).formatted(id);
        return Passage.paragraph(
                sentence(),
                Passage.text("可参考"),
                Passage.paper(id, address, "这篇关于" + prose.noun() + "的论文"),
                Passage.text("。"));
    }

    /** Cites the next of the posts to be cited, if any is left. */
    private Passage citing() {
        if (cited.isEmpty()) {
            return Passage.EMPTY;
        }
        ReplicaPost post = cited.remove(0);
        String address = prose.pick(ADDRESSES).formatted(post.id());
        String label = prose.below(4) == 0 ? "这里" : "《" + post.title() + "》";
        return Passage.paragraph(
                Passage.text("更早的讨论见"), Passage.post(post.id(), address, label), Passage.text("，" + prose.sentence()));
    }
}
