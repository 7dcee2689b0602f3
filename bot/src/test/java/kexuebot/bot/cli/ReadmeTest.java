package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chats that the READMEs show are what the program answers, to the letter. */
class ReadmeTest {
    private static final Pattern TRANSCRIPT = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void the_transcript_is_what_the_program_answers(String readme) throws IOException {
        List<String> transcripts = TRANSCRIPT
                .matcher(Files.readString(Path.of("..").resolve(readme)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(transcripts).isNotEmpty();
        for (String transcript : transcripts) {
            assertThat(replayed(transcript)).isEqualTo(transcript);
        }
    }

    private String replayed(String transcript) {
        StringBuilder replayed = new StringBuilder();
        List<String> lines = transcript
                .lines()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();
        List<String> replies = new Program(data).chat(lines.toArray(String[]::new));
        for (int i = 0; i < lines.size(); i++) {
            replayed.append(i == 0 ? "" : "\n")
                    .append("> ")
                    .append(lines.get(i))
                    .append('\n');
            replayed.append(replies.get(i)).append('\n');
        }
        return replayed.toString();
    }
}
