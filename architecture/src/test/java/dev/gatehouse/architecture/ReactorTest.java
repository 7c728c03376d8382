package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorTest {
    @TempDir
    private Path directory;

    @Test
    void everyModuleWithSourcesGivesClassesInItsOwnPackages() {
        assertThat(Reactor.classes()).isNotEmpty();
        for (String module : Reactor.moduleNames()) {
            Set<String> areas = Reactor.mainSources().stream()
                    .filter(source -> source.startsWith(Reactor.module(module).resolve("src")))
                    .map(source ->
                            Reactor.module(module).resolve("src/main/java").relativize(source.getParent()))
                    .map(folder -> Layout.area(folder.toString().replace(java.io.File.separatorChar, '.'))
                            .orElse("(outside of " + Layout.ROOT + ")"))
                    .collect(Collectors.toSet());
            assertThat(Layout.MODULES.getOrDefault(module, Set.of()))
                    .as("packages that Layout gives to %s", module)
                    .containsAll(areas);
        }
    }

    @Test
    void noClassAtAllIsAFailure() {
        assertThatThrownBy(() -> Reactor.importMain(List.of(directory))).hasMessageContaining("No class was imported");
    }

    @Test
    void sourcesWithoutClassesAreAFailure() throws IOException {
        Path source = directory.resolve("src/main/java/a/A.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package a; class A {}");

        assertThatThrownBy(() -> Reactor.importMain(List.of(directory))).hasMessageContaining("no classes");
    }
}
