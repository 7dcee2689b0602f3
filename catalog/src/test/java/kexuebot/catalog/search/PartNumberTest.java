package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartNumberTest {
    private final Analysis analysis = new Analysis();

    private java.util.Optional<PartNumber> read(String words) {
        return PartNumber.in(Words.atoms(words, analysis));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            扩散 23                 | 扩散            | 23
            23 扩散                 | 扩散            | 23
            升级之路16              | 升级之路        | 16
            transformer 升级之路 七 | transformer升级之路 | 7
            低秩近似之路第三篇      | 低秩近似之路    | 3
            扩散二十三              | 扩散            | 23
            费马大定理 十二         | 费马大定理      | 12
            从费马大定理谈起（六）  | 从费马大定理谈起 | 6
            """)
    void a_number_and_what_it_is_a_part_of(String words, String name, int number) {
        PartNumber part = read(words).orElseThrow();
        assertThat(part.number()).isEqualTo(number);
        assertThat(part.name().stream().map(Atom::term).collect(Collectors.joining()))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "23", "三", "归一", "扩散模型", "三角", "word2vec", "GPT3", "升级之路 0", "升级之路 1000"})
    void no_part_is_meant(String words) {
        assertThat(read(words)).isEmpty();
    }

    @Test
    void of_several_numbers_the_last_is_the_part() {
        assertThat(read("扩散 2 23")).map(PartNumber::number).contains(23);
        assertThat(read("扩散 2 23").orElseThrow().name()).hasSize(3);
        assertThat(List.of(read("400年前的今天"))).allMatch(java.util.Optional::isPresent);
    }
}
