package kexuebot.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.post.Blog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigLoaderTest {
    @TempDir
    private Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void uses_a_directory_of_its_own() {
        environment.put("KEXUEBOT_DATA", directory.toString());
    }

    private BotConfig load() {
        return ConfigLoader.load(Map.of(), environment, Optional.empty());
    }

    @Test
    void without_settings_the_documented_defaults_hold() {
        BotConfig config = ConfigLoader.load(Map.of(), Map.of(), Optional.empty());

        assertThat(config.data()).isEqualTo(Path.of("./data"));
        assertThat(config.blog()).isEmpty();
        assertThat(config.blogDelay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.blogInterval()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.telegramToken()).isEmpty();
        assertThat(config.telegramUrl()).hasToString("https://api.telegram.org");
        assertThat(config.language()).isEqualTo(Language.ZH);
        assertThat(config.timezone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void the_first_place_that_sets_a_value_wins() throws IOException {
        Files.writeString(directory.resolve("kexuebot.properties"), "language=en\ntimezone=UTC\nblog.delay=3s\n");
        environment.put("KEXUEBOT_TIMEZONE", "Europe/Paris");
        Path data = directory;
        BotConfig config = ConfigLoader.load(Map.of(Setting.DATA, data.toString()), environment, Optional.empty());

        assertThat(config.language()).isEqualTo(Language.EN);
        assertThat(config.timezone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(config.blogDelay()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_named_file_takes_the_place_of_the_one_in_the_data_directory() throws IOException {
        Files.writeString(directory.resolve("kexuebot.properties"), "language=en\n");
        Path other = Files.writeString(directory.resolve("other.properties"), "timezone=UTC\n");
        BotConfig config = ConfigLoader.load(Map.of(), environment, Optional.of(other));

        assertThat(config.language()).isEqualTo(Language.ZH);
        assertThat(config.timezone()).isEqualTo(ZoneId.of("UTC"));
    }

    @ParameterizedTest
    @CsvSource({
        "KEXUEBOT_BLOG_DELAY, 5, 30s",
        "KEXUEBOT_BLOG_DELAY, -1s, 30s",
        "KEXUEBOT_BLOG_INTERVAL, 0s, more than 0s",
        "KEXUEBOT_BLOG_URL, kexue, https://kexue.fm",
        "KEXUEBOT_BLOG_URL, ftp://kexue.fm, https://kexue.fm",
        "KEXUEBOT_TELEGRAM_URL, http://127.0.0.1:80/bot, api.telegram.org",
        "KEXUEBOT_LANGUAGE, fr, zh or en",
        "KEXUEBOT_TIMEZONE, Mars/Olympus, Asia/Shanghai",
        "KEXUEBOT_ADMINS, me, ids",
        "KEXUEBOT_HTTP_PORT, 70000, 65535",
        "KEXUEBOT_LLM_URL, api.deepseek.com, https://api.deepseek.com/v1",
        "KEXUEBOT_LLM_URL, https://host/v1#x, without user",
        "KEXUEBOT_LLM_MODEL, two words, without blanks",
        "KEXUEBOT_LLM_KEY_FILE, no-such-file, readable file",
        "KEXUEBOT_LLM_CHAT_TOKENS, -1, 0 or more",
        "KEXUEBOT_LLM_DAY_TOKENS, 1e6, 0 or more",
        "KEXUEBOT_LLM_PROMPTS, no-such-directory, directory",
        "KEXUEBOT_DATABASE_URL, jdbc:postgresql://db/kexuebot, SQLite",
    })
    void a_wrong_value_is_named_with_what_is_allowed(String name, String value, String allowed) {
        environment.put(name, value);

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(this::load)
                .satisfies(e -> assertThat(e.getMessage())
                        .contains(name, value, allowed)
                        .doesNotContain("\n"));
    }

    @Test
    void an_unknown_key_in_a_file_is_named_with_the_file() throws IOException {
        Files.writeString(directory.resolve("kexuebot.properties"), "blog.uri=https://kexue.fm\n");

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(this::load)
                .withMessageContaining("kexuebot.properties")
                .withMessageContaining("blog.uri")
                .withMessageContaining("blog.url");
    }

    @Test
    void a_file_that_is_not_there_or_not_text_is_named() throws IOException {
        Path absent = directory.resolve("absent.properties");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> ConfigLoader.load(Map.of(), environment, Optional.of(absent)))
                .withMessageContaining(absent.toString());

        Path binary = Files.write(directory.resolve("binary.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> ConfigLoader.load(Map.of(), environment, Optional.of(binary)))
                .withMessageContaining("UTF-8");
    }

    @Test
    void a_token_comes_from_the_environment_or_a_file_and_is_never_printed() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "123:abc-DEF\n");
        environment.put("KEXUEBOT_TELEGRAM_TOKEN_FILE", file.toString());
        assertThat(load().telegramToken().orElseThrow().reveal()).isEqualTo("123:abc-DEF");

        environment.put("KEXUEBOT_TELEGRAM_TOKEN", "456:xyz");
        assertThat(load().telegramToken().orElseThrow().reveal()).isEqualTo("456:xyz");
        assertThat(load().toString()).doesNotContain("xyz");

        environment.put("KEXUEBOT_TELEGRAM_TOKEN", "no token at all");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(this::load)
                .satisfies(e -> assertThat(e.getMessage())
                        .contains("KEXUEBOT_TELEGRAM_TOKEN", "***")
                        .doesNotContain("no token at all"));
    }

    @Test
    void the_hosts_of_the_blog_are_one_blog() {
        environment.put("KEXUEBOT_BLOG_URL", "https://spaces.ac.cn/");

        assertThat(load().blog()).contains(Blog.KEXUE);
    }
}
