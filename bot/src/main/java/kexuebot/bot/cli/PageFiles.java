package kexuebot.bot.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kexuebot.catalog.library.Intake.NamedPage;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.source.Decoded;
import kexuebot.catalog.source.Page;
import kexuebot.catalog.source.PageReader;
import kexuebot.catalog.source.Problem;

/** Saved pages on disk, read one by one. */
final class PageFiles {
    /** A saved page of the blog has some 100 kB; this keeps a film from being read into memory. */
    private static final int LARGEST = 20 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    private final Blog blog;
    private final List<NamedPage> pages = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    PageFiles(Blog blog) {
        this.blog = blog;
    }

    /** Reads a file, or every page file below a directory in order of name. */
    void read(Path path) {
        if (!Files.isDirectory(path)) {
            readFile(path);
            return;
        }
        List<Path> files = pageFiles(path);
        if (files.isEmpty()) {
            failures.add(path + ": no .html, .htm or .txt file in this directory");
        }
        files.forEach(this::readFile);
    }

    private List<Path> pageFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(PageFiles::isPage)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            failures.add(directory + ": cannot be read (" + e.getClass().getSimpleName() + ")");
            return List.of();
        }
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".txt");
    }

    private void readFile(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            failures.add(file + ": not a regular file");
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                failures.add(file + ": too large (" + Files.size(file) / MEGABYTE + " MB; a page has at most "
                        + LARGEST / MEGABYTE + " MB)");
            } else {
                decode(file, bytes);
            }
        } catch (IOException e) {
            failures.add(file + ": cannot be read (" + reason(e) + ")");
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "no such file" : e.getClass().getSimpleName();
    }

    private void decode(Path file, byte[] bytes) {
        Decoded decoded = PageReader.decode(bytes);
        decoded.problem().ifPresent(problem -> fail(file, problem));
        decoded.content().ifPresent(text -> add(file, PageReader.read(blog, text)));
    }

    private void fail(Path file, Problem problem) {
        failures.add(file + ":" + problem.line() + ": " + problem.what());
    }

    private void add(Path file, Page page) {
        if (page.listings().isEmpty()) {
            page.problems().forEach(problem -> fail(file, problem));
        } else {
            pages.add(new NamedPage(file.toString(), page));
        }
    }

    List<NamedPage> pages() {
        return List.copyOf(pages);
    }

    /** A line for each path that gave no post at all. */
    List<String> failures() {
        return List.copyOf(failures);
    }
}
