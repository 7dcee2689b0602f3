package kexuebot.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sample settings that an operator copies. */
class SampleTest {
    private static final Pattern COMMENTED_SETTING = Pattern.compile("(?m)^#([a-z.]+)=");

    @Test
    void the_sample_names_every_setting_and_no_other() throws IOException {
        String sample = Files.readString(Path.of("..", "config", "kexuebot.properties"));

        assertThat(COMMENTED_SETTING.matcher(sample).results().map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Setting.values()).map(Setting::key).toList());
    }
}
