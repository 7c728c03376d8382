package dev.gatehouse.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "gate.yaml gate.yaml",
                "** a/b/c.txt",
                "**/*.xml a.xml",
                "**/*.xml target/reports/a.xml",
                ".mvn/** .mvn/wrapper/maven-wrapper.properties",
                "src/ src/main/A.java",
                "src/**/A.java src/A.java",
                "src/**/A.java src/main/deep/A.java",
                "*.{java,kt} A.kt",
                "a?c.txt abc.txt",
                "[a-c]x bx",
                "[!a-c]x dx",
                "a**b a/x/b",
                "a+b(1).txt a+b(1).txt",
                "x,y x,y",
                "\\*.txt *.txt",
                "a}b a}b",
            })
    void matches(String glob, String path) {
        assertThat(PathGlobs.of(List.of(glob)).matches(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "gate.yaml sub/gate.yaml",
                "*.java src/A.java",
                "src/ srcs/A.java",
                "**/test/** src/testing/A.java",
                "a?c a/c",
                "[!b]x /x",
                "A.java a.java",
                "a.c abc",
                "[a^]x bx",
            })
    void doesNotMatch(String glob, String path) {
        assertThat(PathGlobs.of(List.of(glob)).matches(path)).isFalse();
    }

    @Test
    void anyOfSeveralIsEnoughAndNoneMatchesNothing() {
        assertThat(PathGlobs.of(List.of("a", "b")).matches("b")).isTrue();
        assertThat(PathGlobs.of(List.of()).matches("b")).isFalse();
    }

    @Test
    void crossesLineBreaksInNames() {
        assertThat(PathGlobs.of(List.of("**")).matches("odd\nname")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"{a", "[a", "/abs", "[z-a]"})
    void namesAMalformedGlob(String glob) {
        assertThatThrownBy(() -> PathGlobs.of(List.of(glob)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(glob);
    }
}
