package kexuebot.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "By 苏剑林 | 2024-02-21 | 145459位读者 | 引用; 苏剑林; 2024-02-21; 145459; -",
                "By 苏剑林 | 2024-02-21 | 145459位读者 | 引用开头一句; 苏剑林; 2024-02-21; 145459; 开头一句",
                "by 苏剑林｜2024-02-21｜1位读者｜引用; 苏剑林; 2024-02-21; 1; -",
                "By   苏剑林   |  2024-02-21  |  0 位读者  |  引用  开头; 苏剑林; 2024-02-21; 0; 开头",
                "By 苏剑林 | 2024-02-21 | 引用; 苏剑林; 2024-02-21; -; -",
                "By 苏剑林 | 145,459位读者 | 引用; 苏剑林; -; 145459; -",
                "By 苏剑林 | 引用开头; 苏剑林; -; -; 开头",
                "By | 2024-02-21 | 7位读者; -; 2024-02-21; 7; -",
                "2024-02-21 | 7位读者 | 引用; -; 2024-02-21; 7; -",
                "苏剑林 | 2024-02-21 | 7位读者 | 引用; -; 2024-02-21; 7; -",
                "By 苏剑林 | 2024-02-21 | 7位读者 | 没有引用二字的开头; 苏剑林; 2024-02-21; 7; 没有引用二字的开头",
                "By 苏剑林 | 2024-02-21; 苏剑林; 2024-02-21; -; -",
            })
    void reads_every_part_that_is_there(String line, String author, String date, Integer readers, String rest) {
        MetaLine meta = MetaLine.of(line).orElseThrow();

        assertThat(meta.author()).isEqualTo(author == null ? "" : author);
        assertThat(meta.date().map(Object::toString).orElse(null)).isEqualTo(date);
        assertThat(meta.readers().map(seen -> seen.count()).orElse(null)).isEqualTo(readers);
        assertThat(meta.rest()).isEqualTo(rest == null ? "" : rest);
        assertThat(meta.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "By",
                "By 苏剑林",
                "By the way, this is prose",
                "By hand | by heart",
                "a | b | c",
                "2024-02-21",
                "概率$p(x|y)$在2024-02-21之后",
                "||||||||",
            })
    void leaves_prose_alone(String line) {
        assertThat(MetaLine.of(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By 苏剑林 | 2024-02-31 | 5位读者 | 引用; no such date: 2024-02-31",
                "By 苏剑林 | 2024-13-01 | 5位读者 | 引用; no such date: 2024-13-01",
                "By 苏剑林 | 20240-01-01 | 5位读者 | 引用; no such date: 20240-01-01",
                "By 苏剑林 | 2024-0x-01 | 5位读者 | 引用; cannot read “2024-0x-01”",
            })
    void names_a_date_that_no_calendar_has(String line, String fault) {
        MetaLine meta = MetaLine.of(line).orElseThrow();

        assertThat(meta.date()).isEmpty();
        assertThat(meta.readers()).isPresent();
        assertThat(meta.faults()).singleElement().asString().startsWith(fault);
    }

    @Test
    void names_a_reader_count_that_overflows() {
        MetaLine meta = MetaLine.of("By 苏剑林 | 2024-02-21 | 99999999999位读者 | 引用").orElseThrow();

        assertThat(meta.readers()).isEmpty();
        assertThat(meta.date()).isPresent();
        assertThat(meta.faults()).containsExactly("reader count out of range: 99999999999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By 苏剑林 | 2024-02-21 | 1454",
                "By 苏剑林 | 2024-02-21 | 145459位",
                "By 苏剑林 | 2024-02-21 | 145459位读者 | 引",
            })
    void makes_neither_count_nor_text_of_a_cut_off_end(String line) {
        MetaLine meta = MetaLine.of(line).orElseThrow();

        assertThat(meta.rest()).isEmpty();
        assertThat(meta.readers().map(seen -> seen.count()).orElse(145459)).isEqualTo(145459);
        assertThat(meta.faults()).hasSize(1);
    }

    @Test
    void does_not_take_a_cut_off_day_for_a_shorter_one() {
        MetaLine meta = MetaLine.of("By 苏剑林 | 2024-02-2").orElseThrow();

        assertThat(meta.author()).isEqualTo("苏剑林");
        assertThat(meta.date()).isEmpty();
        assertThat(meta.rest()).isEmpty();
        assertThat(meta.faults()).containsExactly("cannot read “2024-02-2” in the line of author and date");
    }
}
