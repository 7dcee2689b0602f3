package kexuebot.catalog.post;

import java.util.List;
import java.util.Objects;

/**
 * A category of posts. The blog shows the Chinese name, its addresses and lists the slug; both are the same where
 * only one is known.
 */
public record Category(String slug, String chinese) {
    private static final List<Category> OF_THE_BLOG = List.of(
            new Category("Everything", "千奇百怪"),
            new Category("Astronomy", "天文探索"),
            new Category("Mathematics", "数学研究"),
            new Category("Phy-chem", "物理化学"),
            new Category("Big-Data", "信息时代"),
            new Category("Biology", "生物自然"),
            new Category("Photograph", "图片摄影"),
            new Category("Questions", "问题百科"),
            new Category("Life-Feeling", "生活/情感"),
            new Category("Resources", "资源共享"));

    public Category {
        Objects.requireNonNull(slug);
        Objects.requireNonNull(chinese);
    }

    /** Those of kexue.fm. */
    public static List<Category> ofTheBlog() {
        return OF_THE_BLOG;
    }

    /** The category that a slug or a Chinese name means, in any width, case and punctuation. */
    public static Category of(String name) {
        String folded = Folding.title(name);
        return OF_THE_BLOG.stream()
                .filter(known ->
                        folded.equals(Folding.title(known.slug)) || folded.equals(Folding.title(known.chinese)))
                .findFirst()
                .orElse(new Category(name, name));
    }
}
