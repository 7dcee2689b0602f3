package kexuebot.catalog.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceLabelTest {

    @ParameterizedTest
    @CsvSource({
        "拓扑学散步（三）：紧致性（上）, （三）",
        "拓扑学散步(三):紧致性, （三）",
        "级数加速(12)：外推, （12）",
        "QR迭代为什么收敛（下）, （下）",
        "Mamba拆解记：16、门控, 16",
        "【图论小品】2. 四种颜色, 2"
    })
    void shows_the_number_as_the_title_does(String title, String label) {
        Series series = SeriesRecognizer.recognize(List.of(Labelled.post("1", "2020-01-01", title)))
                .get(0);

        assertThat(PlaceLabel.of(series.parts().get(0))).hasValue(label);
    }

    @Test
    void shows_nothing_for_a_part_without_a_number() {
        Series.Part part = new Series.Part(Labelled.post("1", "2020-01-01", "拓扑学散步：序"), OptionalInt.empty(), "序");

        assertThat(PlaceLabel.of(part)).isEmpty();
    }
}
