package kexuebot.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayLineTest {

    @ParameterizedTest
    @CsvSource({
        "21 Feb, 02-21",
        "1 jan, 01-01",
        "29 FEB, 02-29",
        "3 September, 09-03",
        "3 Sept, 09-03",
        "7 Mar., 03-07",
        "07Mar, 03-07",
        "5 May, 05-05",
        "21 Feb 2024, 2024-02-21"
    })
    void reads_a_day_in_any_case_short_or_whole(String line, String date) {
        assertThat(DayLine.of(line).orElseThrow().date()).hasToString("Optional[" + date + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 Feb", "0 Jan", "99 Dec", "29 Feb 2023"})
    void keeps_a_day_that_no_calendar_has_without_a_date(String line) {
        DayLine day = DayLine.of(line).orElseThrow();

        assertThat(day.date()).isEmpty();
        assertThat(day.written()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21", "Feb", "21 Fab", "12 Mayor", "21 Feb 是个好日子", "Feb 21", "1 Ma", "100 Jan"})
    void leaves_other_lines_alone(String line) {
        assertThat(DayLine.of(line)).isEmpty();
    }
}
