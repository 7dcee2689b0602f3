package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kexuebot.bot.storage.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal keeps of language models. */
class ModelUseTest {
    @TempDir
    private Path directory;

    @Test
    void a_look_at_what_a_model_was_used_for_makes_no_database() {
        Path data = directory.resolve("data");
        Program program = new Program(data)
                .with("KEXUEBOT_LLM_URL", "http://127.0.0.1:9/v1")
                .with("KEXUEBOT_LLM_MODEL", "local");

        assertThat(program.chat("/status").get(0)).contains("语言模型 local");
        assertThat(Database.file(data)).doesNotExist();
    }
}
