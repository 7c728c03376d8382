package dev.gatehouse.gates.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportSearchTest {
    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temp.resolve("tree"));
    }

    @Test
    void findsWhatTheRunWroteAndNothingElse() throws IOException {
        write("a/target/old.xml");
        write("a/target/kept.xml");
        ReportSearch search = ReportSearch.beforeRun(root, List.of(Glob.of("**/target/*.xml")));
        Instant start = Instant.now();
        write("target/root.xml");
        write("a/target/new.xml");
        Files.writeString(root.resolve("a/target/kept.xml"), "written again");
        write("a/target/handed-in.xml");
        write("a/other/new.xml");
        ReportSearch.Found found = search.since(start, Set.of("a/target/handed-in.xml"));
        assertThat(found.fresh())
                .extracting(ReportFile::path)
                .containsExactly("a/target/kept.xml", "a/target/new.xml", "target/root.xml");
        assertThat(found.stale()).extracting(ReportFile::path).containsExactly("a/target/old.xml");
        assertThat(found.tracked()).extracting(ReportFile::path).containsExactly("a/target/handed-in.xml");
    }

    @Test
    void anOldReportIsNotMadeFreshByTouchingIt() throws IOException {
        Path file = write("r.xml");
        Instant later = Instant.now().plus(Duration.ofHours(1));
        Files.setLastModifiedTime(file, FileTime.from(later.plusSeconds(5)));
        assertThat(ReportSearch.afterRun(root, List.of(Glob.of("r.xml")))
                        .since(later, Set.of())
                        .stale())
                .hasSize(1);
    }

    @Test
    void linksAreNeitherFollowedNorRead() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("r.xml"), "x");
        Files.createSymbolicLink(root.resolve("target"), outside);
        Files.createSymbolicLink(root.resolve("r.xml"), outside.resolve("r.xml"));
        ReportSearch.Found found = search("**/*.xml").since(Instant.EPOCH, Set.of());
        assertThat(found.fresh()).isEmpty();
        assertThat(found.irregular()).extracting(ReportFile::path).containsExactly("r.xml");
        assertThat(search("target/*.xml").since(Instant.EPOCH, Set.of()).isEmpty())
                .isTrue();
    }

    @Test
    void installedPackagesAreOnlySearchedWhenNamed() throws IOException {
        write("node_modules/p/r.xml");
        write(".git/r.xml");
        assertThat(search("**/r.xml").since(Instant.EPOCH, Set.of()).isEmpty()).isTrue();
        assertThat(search("node_modules/p/*.xml").since(Instant.EPOCH, Set.of()).isEmpty())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "**/target/*.xml, target/a.xml, true",
        "**/target/*.xml, a/b/target/a.xml, true",
        "**/target/*.xml, a/target/b/a.xml, false",
        "a/**, a/b/c, true",
        "*.{xml;json}, a.json, true",
        "[!a]?.xml, bc.xml, true",
        "[!a]?.xml, ac.xml, false",
        "./r+(1).xml, r+(1).xml, true",
        "*.xml, a/b.xml, false"
    })
    void globsCrossFoldersOnlyWithTwoStars(String glob, String path, boolean matches) {
        assertThat(Glob.of(glob.replace(';', ',')).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/*.xml", "../*.xml", "a/../../b", "[a", "{a,b"})
    void globsThatLeaveTheTreeOrAreBrokenAreRefused(String glob) {
        assertThatThrownBy(() -> Glob.of(glob)).isInstanceOf(IllegalArgumentException.class);
    }

    private ReportSearch search(String glob) {
        return ReportSearch.afterRun(root, List.of(Glob.of(glob)));
    }

    private Path write(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }
}
