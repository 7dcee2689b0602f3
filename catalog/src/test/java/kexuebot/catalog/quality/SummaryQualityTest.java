package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Summaries get no worse unnoticed; the figures themselves are in docs/quality.md. */
class SummaryQualityTest {
    // A little under what was measured, ROUGE-2 and ROUGE-L.
    private static final double ABSTRACTS_2 = 0.142;

    private static final double ABSTRACTS_L = 0.198;
    private static final double INTRODUCTIONS_2 = 0.094;
    private static final double INTRODUCTIONS_L = 0.146;
    private static final double SHORT_2 = 0.080;
    private static final double SHORT_L = 0.141;

    private static SummaryMaterial material;
    private static SummaryScores abstracts;
    private static SummaryScores introductions;

    @BeforeAll
    static void summarize() {
        material = SummaryMaterial.read();
        abstracts = SummaryMethod.OWN.scores(material.abstracts());
        introductions = SummaryMethod.OWN.scores(material.introductions());
    }

    @Test
    void summaries_say_what_abstracts_say() {
        assertThat(abstracts.two()).isGreaterThanOrEqualTo(ABSTRACTS_2);
        assertThat(abstracts.longest()).isGreaterThanOrEqualTo(ABSTRACTS_L);
    }

    @Test
    void summaries_of_posts_that_nobody_tuned_for_are_not_much_worse() {
        SummaryScores heldOut = abstracts.only(SummaryCase::isHeldOut);

        assertThat(heldOut.two()).isGreaterThanOrEqualTo(ABSTRACTS_2 - 0.01);
        assertThat(heldOut.longest()).isGreaterThanOrEqualTo(ABSTRACTS_L - 0.01);
    }

    @Test
    void summaries_say_what_introductions_say() {
        assertThat(introductions.two()).isGreaterThanOrEqualTo(INTRODUCTIONS_2);
        assertThat(introductions.longest()).isGreaterThanOrEqualTo(INTRODUCTIONS_L);
    }

    @Test
    void summaries_of_short_posts_do_too() {
        SummaryScores judged = SummaryMethod.OWN.scores(material.judged());

        assertThat(judged.two()).isGreaterThanOrEqualTo(SHORT_2);
        assertThat(judged.longest()).isGreaterThanOrEqualTo(SHORT_L);
    }

    static List<SummaryMethod> others() {
        return List.of(SummaryMethod.LEAD, SummaryMethod.RANDOM, SummaryMethod.TEXT_RANK, SummaryMethod.CLOSING);
    }

    @ParameterizedTest
    @MethodSource("others")
    void no_simpler_way_comes_nearer_to_abstracts(SummaryMethod other) {
        SummaryScores scores = other.scores(material.abstracts());

        assertThat(abstracts.two()).isGreaterThan(scores.two());
        assertThat(abstracts.longest()).isGreaterThan(scores.longest());
        assertThat(abstracts.one()).isGreaterThan(scores.one());
    }

    @Test
    void every_post_has_a_summary_of_its_own_whole_sentences_and_formulas() {
        Intactness all = Intactness.of(material.posts());

        assertThat(all.formulas()).isPositive();
        assertThat(all.intact()).isEqualTo(all.formulas());
        assertThat(all.summaries()).isEqualTo(material.posts().count());
        assertThat(all.whole()).isEqualTo(all.summaries());
    }
}
