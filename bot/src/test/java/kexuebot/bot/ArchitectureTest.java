package kexuebot.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports point only down these lists. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("kexuebot");

    private static final List<String> CATALOG = List.of(
            "kexuebot.catalog",
            "kexuebot.catalog.recommend",
            "kexuebot.catalog.related",
            "kexuebot.catalog.summary",
            "kexuebot.catalog.sync",
            "kexuebot.catalog.library",
            "kexuebot.catalog.search",
            "kexuebot.catalog.series",
            "kexuebot.catalog.source",
            "kexuebot.catalog.fetch",
            "kexuebot.catalog.post",
            "kexuebot.catalog.document");

    private static final List<String> BOT = List.of(
            "kexuebot.bot",
            "kexuebot.bot.cli",
            "kexuebot.bot.storage",
            "kexuebot.bot.telegram",
            "kexuebot.bot.console",
            "kexuebot.bot.json",
            "kexuebot.bot.openai",
            "kexuebot.bot.command",
            "kexuebot.bot.model",
            "kexuebot.bot.delivery",
            "kexuebot.bot.subscription",
            "kexuebot.bot.history",
            "kexuebot.bot.config",
            "kexuebot.bot.chat");

    static Stream<String[]> upwards() {
        List<String> all = Stream.concat(BOT.stream(), CATALOG.stream()).toList();
        return IntStream.range(1, all.size())
                .boxed()
                .flatMap(lower ->
                        IntStream.range(0, lower).mapToObj(higher -> new String[] {all.get(lower), all.get(higher)}));
    }

    @ParameterizedTest(name = "{0} does not import {1}")
    @MethodSource("upwards")
    void imports_point_down(String lower, String higher) {
        noClasses()
                .that()
                .resideInAPackage(lower)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(higher)
                .check(CLASSES);
    }

    @Test
    void every_package_has_its_place_in_the_order() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(BOT.stream(), CATALOG.stream()).toList());
    }

    @Test
    void no_package_needs_one_that_needs_it() {
        SlicesRuleDefinition.slices()
                .matching("kexuebot.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @ParameterizedTest(name = "only {1} uses {0}")
    @MethodSource("libraries")
    void a_library_has_few_users(String library, List<String> users) {
        noClasses()
                .that()
                .resideOutsideOfPackages(users.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    static Stream<Arguments> libraries() {
        return Stream.of(
                Arguments.of("org.jsoup..", List.of("kexuebot.catalog.source")),
                Arguments.of("org.apache.lucene..", List.of("kexuebot.catalog.search")),
                Arguments.of("com.rometools..", List.of("kexuebot.catalog.source")),
                Arguments.of("org.jdom2..", List.of("kexuebot.catalog.source")),
                Arguments.of("me.tongfei..", List.of("kexuebot.bot.cli")),
                Arguments.of("crawlercommons..", List.of("kexuebot.catalog.fetch")),
                Arguments.of("okhttp3..", List.of("kexuebot.catalog.fetch", "kexuebot.bot.telegram")),
                Arguments.of("org.jdbi..", List.of("kexuebot.bot.storage")),
                Arguments.of("org.flywaydb..", List.of("kexuebot.bot.storage")),
                Arguments.of("io.github.bucket4j..", List.of("kexuebot.bot.telegram")),
                Arguments.of("dev.langchain4j..", List.of("kexuebot.bot.openai")),
                Arguments.of("org.telegram..", List.of("kexuebot.bot.telegram")),
                Arguments.of("org.jline..", List.of("kexuebot.bot.console")),
                Arguments.of("picocli..", List.of("kexuebot.bot.cli")));
    }
}
