package kexuebot.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PapersTest {

    @ParameterizedTest
    @CsvSource({
        "https://arxiv.org/abs/2405.12345, 2405.12345",
        "http://arxiv.org/abs/2405.12345v2, 2405.12345",
        "https://www.arxiv.org/pdf/2405.12345v12.pdf, 2405.12345",
        "https://arxiv.org/pdf/0704.0001, 0704.0001",
        "https://arxiv.org/html/2405.12345v1#S2, 2405.12345",
        "https://export.arxiv.org/abs/2405.12345?context=cs, 2405.12345",
        "https://papers.cool/arxiv/2405.12345, 2405.12345",
        "https://papers.cool/arxiv/2405.12345v3/, 2405.12345",
        "https://alphaxiv.org/abs/2405.12345, 2405.12345",
        "https://ar5iv.labs.arxiv.org/html/2405.12345, 2405.12345",
        "https://ar5iv.org/2405.12345, 2405.12345",
        "https://huggingface.co/papers/2405.12345, 2405.12345",
        "https://doi.org/10.48550/arXiv.2405.12345, 2405.12345",
        "https://arxiv.org/abs/hep-th/9901001, hep-th/9901001",
        "https://arxiv.org/pdf/hep-th/9901001v3.pdf, hep-th/9901001",
        "https://arxiv.org/abs/math.GT/0309136, math/0309136",
        "https://ARXIV.org/abs/Math/0309136, math/0309136"
    })
    void knows_papers_by_their_links(String link, String id) {
        assertThat(Papers.in(Stream.of(URI.create(link)))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://arxiv.org/list/cs.CL/2405",
                "https://arxiv.org/abs/2413.12345",
                "https://arxiv.org/abs/2405.123",
                "https://arxiv.org/abs/2405.123456",
                "https://arxiv.org/abs/",
                "https://arxiv.org/a/su_j_1",
                "https://papers.cool/arxiv/cs.CL",
                "https://papers.cool/venue/2405.12345",
                "https://example.com/abs/2405.12345",
                "https://notarxiv.org/abs/2405.12345",
                "https://arxiv.org.example.com/abs/2405.12345",
                "https://kexue.fm/archives/2405"
            })
    void other_links_are_no_papers(String link) {
        assertThat(Papers.in(Stream.of(URI.create(link)))).isEmpty();
    }

    @Test
    void names_each_paper_once_in_order() {
        Stream<URI> links = Stream.of(
                        "https://arxiv.org/abs/2405.12345v2",
                        "https://arxiv.org/abs/hep-th/9901001",
                        "https://papers.cool/arxiv/2405.12345")
                .map(URI::create);

        assertThat(Papers.in(links)).containsExactly("2405.12345", "hep-th/9901001");
    }
}
