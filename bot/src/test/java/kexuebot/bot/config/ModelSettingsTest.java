package kexuebot.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSettingsTest {
    private static final String KEY = "sk-QmVjYXVzZQ";

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void uses_a_directory_of_its_own() {
        environment.put("KEXUEBOT_DATA", directory.toString());
    }

    private void set(String name, String value) {
        environment.put("KEXUEBOT_LLM_" + name, value);
    }

    private Optional<ModelConfig> load() {
        return ConfigLoader.load(Map.of(), environment, Optional.empty()).model();
    }

    @Test
    void without_an_endpoint_there_is_no_model() {
        set("CHAT_TOKENS", "5");

        assertThat(load()).isEmpty();
    }

    @Test
    void an_endpoint_and_a_model_are_enough_for_a_local_server() {
        set("URL", "http://127.0.0.1:11434/v1");
        set("MODEL", "qwen3:8b");

        assertThat(load())
                .contains(new ModelConfig(
                        URI.create("http://127.0.0.1:11434/v1"),
                        Optional.empty(),
                        "qwen3:8b",
                        100_000,
                        2_000_000,
                        Optional.empty()));
    }

    @Test
    void everything_can_be_set() {
        set("URL", "https://api.deepseek.com/v1/chat/completions");
        set("MODEL", "Qwen/Qwen3-8B");
        set("KEY", KEY);
        set("CHAT_TOKENS", "0");
        set("DAY_TOKENS", "900000000000");
        set("PROMPTS", directory.toString());

        assertThat(load())
                .contains(new ModelConfig(
                        URI.create("https://api.deepseek.com/v1/chat/completions"),
                        Optional.of(new Secret(KEY)),
                        "Qwen/Qwen3-8B",
                        0,
                        900_000_000_000L,
                        Optional.of(directory)));
    }

    @Test
    void a_key_comes_from_a_file_and_is_never_printed() throws IOException {
        set("URL", "https://api.deepseek.com/v1");
        set("MODEL", "m");
        set("KEY_FILE", Files.writeString(directory.resolve("key"), KEY + "\n").toString());

        ModelConfig model = load().orElseThrow();
        assertThat(model.key()).contains(new Secret(KEY));
        assertThat(model.toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "MODEL, m, KEXUEBOT_LLM_URL, KEXUEBOT_LLM_MODEL",
        "KEY, sk-QmVjYXVzZQ, KEXUEBOT_LLM_URL, KEXUEBOT_LLM_KEY",
        "URL, https://host/v1, KEXUEBOT_LLM_MODEL, KEXUEBOT_LLM_URL",
    })
    void one_without_the_other_names_what_is_missing_and_why(String name, String value, String missing, String why) {
        set(name, value);

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(this::load)
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith(missing + " is \"\"; allowed: ")
                        .endsWith("as " + why + " is set")
                        .doesNotContain(KEY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:sk-QmVjYXVzZQ@host/v1",
                "https://sk-QmVjYXVzZQ@host/v1",
                "https://host/v1?k=sk-QmVjYXVzZQ"
            })
    void an_address_that_holds_a_secret_is_refused_without_showing_it(String url) {
        set("URL", url);
        set("MODEL", "m");

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(this::load)
                .satisfies(e -> assertThat(e.getMessage())
                        .contains("KEXUEBOT_LLM_URL", "host/v1", "***")
                        .doesNotContain(KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words sk-QmVjYXVzZQ", "sk-QmVjYXVzZQ\u00e9", "sk-QmVjYXVzZQ\n\rX: y"})
    void a_key_that_fits_in_no_header_is_refused_without_showing_it(String key) {
        set("URL", "https://host/v1");
        set("MODEL", "m");
        set("KEY", key);

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(this::load)
                .satisfies(e ->
                        assertThat(e.getMessage()).contains("KEXUEBOT_LLM_KEY").doesNotContain(KEY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelConfig(
                        URI.create("https://host"), Optional.of(new Secret(key)), "m", 0, 0, Optional.empty()))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(KEY));
    }

    @ParameterizedTest
    @CsvSource({
        "https://host/v1, false",
        "http://localhost:1234/v1, false",
        "http://127.0.0.1/v1, false",
        "http://[::1]:8080/v1, false",
        "http://host/v1, true",
        "HTTP://127.example.org/v1, true",
    })
    void a_key_over_plain_http_is_in_the_clear_beyond_this_machine(String url, boolean clear) {
        URI address = URI.create(url);

        assertThat(new ModelConfig(address, Optional.of(new Secret(KEY)), "m", 0, 0, Optional.empty()).keyInTheClear())
                .isEqualTo(clear);
        assertThat(new ModelConfig(address, Optional.empty(), "m", 0, 0, Optional.empty()).keyInTheClear())
                .isFalse();
    }
}
