package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a disk made of a map; no Windows is asked. */
class WindowsCommandTest {

    private static final String NODE = "C:\\Program Files\\nodejs\\node.exe";
    private static final String NPM = "C:\\Users\\me\\npm";
    private static final String SHIM = """
            @ECHO off
            GOTO start
            :find_dp0
            SET dp0=%~dp0
            EXIT /b
            :start
            SETLOCAL
            CALL :find_dp0

            IF EXIST "%dp0%\\node.exe" (
              SET "_prog=%dp0%\\node.exe"
            ) ELSE (
              SET "_prog=node"
              SET PATHEXT=%PATHEXT:;.JS;=;%
            )

            endLocal & goto #_undefined_# 2>NUL || title %COMSPEC% & "%_prog%" --no-warnings "%dp0%\\node_modules\\x\\cli.js" %*
            """;
    private static final String OLD_SHIM = """
            @IF EXIST "%~dp0\\node.exe" (
              "%~dp0\\node.exe"  "%~dp0\\..\\x\\cli.js" %*
            ) ELSE (
              @SETLOCAL
              @SET PATHEXT=%PATHEXT:;.JS;=;%
              node  "%~dp0\\..\\x\\cli.js" %*
            )
            """;

    private final Map<String, String> disk = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> environment =
            new TreeMap<>(Map.of("Path", "C:\\Windows;relative;\"C:\\Program Files\\nodejs\";" + NPM));

    WindowsCommandTest() {
        disk.put(NODE, "");
        disk.put("C:\\Windows\\where.exe", "");
    }

    @Test
    void aBareNameIsLookedUpWithTheExtensionsOfPathext() throws Exception {
        assertThat(resolve("where", "a b")).containsExactly("C:\\Windows\\where.exe", "a b");
        assertThat(resolve("WHERE.EXE")).containsExactly("C:\\Windows\\WHERE.EXE");
        environment.put("PATHEXT", ".PY;.EXE");
        disk.put("C:\\Windows\\where.py", "");
        assertThat(resolve("where")).containsExactly("C:\\Windows\\where.py");
    }

    @Test
    void neitherTheCurrentDirectoryNorARelativeEntryOfPathIsSearched() {
        disk.put("C:\\work\\tool.exe", "");
        disk.put("C:\\work\\relative\\tool.exe", "");

        assertThatThrownBy(() -> resolve("tool"))
                .isInstanceOf(NotStartedException.class)
                .hasMessageContaining("tool");
    }

    @Test
    void aPathIsRelativeToTheWorkingDirectory() throws Exception {
        disk.put("C:\\work\\bin\\tool.exe", "");

        assertThat(resolve(".\\bin\\tool")).containsExactly("C:\\work\\bin\\tool.exe");
        assertThat(resolve("bin/../bin/tool.exe")).containsExactly("C:\\work\\bin\\tool.exe");
    }

    @Test
    void theShellScriptBesideABatchFileDoesNotHideIt() throws Exception {
        disk.put(NPM + "\\x", "#!/bin/sh");
        disk.put(NPM + "\\x.cmd", SHIM);
        disk.put(NPM + "\\node_modules\\x\\cli.js", "");

        assertThat(resolve("x", "say \"hi\" & del *"))
                .containsExactly(NODE, "--no-warnings", NPM + "\\node_modules\\x\\cli.js", "say \"hi\" & del *");
    }

    @Test
    void theNodeBesideAShimIsTakenFirst() throws Exception {
        disk.put(NPM + "\\x.cmd", SHIM);
        disk.put(NPM + "\\node.exe", "");
        disk.put(NPM + "\\node_modules\\x\\cli.js", "");

        assertThat(resolve("x").get(0)).isEqualTo(NPM + "\\node.exe");
    }

    @Test
    void olderShimsAreReadToo() throws Exception {
        disk.put(NPM + "\\.bin\\x.cmd", OLD_SHIM);
        disk.put(NPM + "\\x\\cli.js", "");
        environment.put("PATH", NPM + "\\.bin;C:\\Program Files\\nodejs");
        environment.remove("Path");

        assertThat(resolve("x", "%PATH%")).containsExactly(NODE, NPM + "\\x\\cli.js", "%PATH%");
    }

    @Test
    void aShimWhoseScriptIsMissingIsABatchFile() {
        disk.put(NPM + "\\x.cmd", SHIM);

        assertThatThrownBy(() -> resolve("x", "a&b")).hasMessageContaining("batch file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a&b", "a|b", "a<b", "a>b", "a^b", "%PATH%", "!x!", "a\nb", "a\rb", "(a)"})
    void aBatchFileThatDoesMoreIsRefusedWithArgumentsThatItsShellWouldRead(String argument) throws Exception {
        disk.put("C:\\Windows\\build.cmd", "@echo building %1\r\n@exit /b 0\r\n");

        assertThat(resolve("build", "plain text")).containsExactly("C:\\Windows\\build.cmd", "plain text");
        assertThatThrownBy(() -> resolve("build", argument))
                .isInstanceOf(NotStartedException.class)
                .hasMessageContaining("position");
    }

    @Test
    void aShimThatRunsSomethingBesideIsNoShim() {
        disk.put(NPM + "\\node_modules\\x\\cli.js", "");
        disk.put(NPM + "\\x.cmd", "@node \"%~dp0\\node_modules\\x\\cli.js\" %* & del x\r\n");
        assertThatThrownBy(() -> resolve("x", "a&b")).hasMessageContaining("batch file");

        disk.put(NPM + "\\x.cmd", "@node \"%~dp0\\node_modules\\x\\cli.js\" %*\r\n@node \"%~dp0\\y.js\" %*\r\n");
        assertThatThrownBy(() -> resolve("x", "a&b")).hasMessageContaining("batch file");
    }

    private List<String> resolve(String... argv) throws NotStartedException {
        WindowsFiles files = new WindowsFiles() {
            @Override
            public boolean isFile(String path) {
                return disk.containsKey(path.toLowerCase(Locale.ROOT));
            }

            @Override
            public String read(String path) {
                return disk.get(path);
            }
        };
        return new WindowsCommand(environment, "C:\\work", files).resolve(List.of(argv));
    }
}
