package dev.gatehouse.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A token that was handed in, printed by every gate in every way, and found by the last gate only, is nowhere afterwards.
 * It is made up anew each time, and of the shape of an AWS access key id.
 */
class SecretsEverywhereTest {
    /** Formats of which a report is written; the printed one is for people. */
    private static final List<String> FORMATS =
            List.of("agent", "json", "jsonl", "sarif", "junit", "github", "markdown");

    private static final String TALK = """
            token=$(sed -n 's/^key=//p' src/shop.properties)
            echo "plain $token"
            echo "to stderr $token" >&2
            printf 'coloured %s\\033[31m%s\\033[0m\\n' "${token%??????????}" "${token#??????????}"
            printf 'wrapped %s\\n  %s\\n' "${token%??????????}" "${token#??????????}"
            printf '{"basic": "%s"}\\n' "$(printf 'user:%s' "$token" | base64)"
            printf 'hex %s\\n' "$(printf %s "$token" | od -An -tx1 | tr -d ' \\n')"
            mkdir -p "$GATE_OUT/$token"
            echo "$token" > "$GATE_OUT/$token/$token.txt"
            exit 1
            """;

    private static final String SARIF = """
            token=$(sed -n 's/^key=//p' src/shop.properties)
            printf '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"lint"}},"results":[{"ruleId":"%s",
              "message":{"text":"found %s here"},"locations":[{"physicalLocation":{"artifactLocation":
              {"uri":"src/shop.properties"},"region":{"startLine":2,"startColumn":5}}}]}]}]}' "$token" "$token" > "$1"
            """;

    private static final String JUNIT = """
            token=$(sed -n 's/^key=//p' src/shop.properties)
            mkdir -p out
            printf '<testsuite name="T"><testcase classname="T" name="with %s"><failure message="no %s">at %s</failure>
              <system-out>%s</system-out></testcase></testsuite>' $token $token $token $token > out/TEST-T.xml
            exit 1
            """;

    private static final String POLICY = """
            version: 1
            limits: {parallel: 1}
            gates:
              talk: {type: command, shell: "sh scripts/talk.sh"}
              lint:
                type: command
                run: "sh scripts/sarif.sh {out}/lint.sarif"
                report: {format: sarif, files: ["{out}/lint.sarif"]}
              tests: {type: tests, run: "sh scripts/junit.sh", reports: ["out/*.xml"], reruns: 0, canary: off}
              secrets: {type: secrets}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatEveryGatePrintedAndTheLastFoundIsNowhere() throws Exception {
        Stage stage = stage();
        String token = token();
        stage.worker.write("src/shop.properties", "currency=EUR\nkey=" + token + "\n");
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of("check", "--format", "human", "--claim", "it is " + token));
        FORMATS.forEach(format -> command.addAll(List.of("--report", format + "=" + reports.resolve(format))));
        for (List<String> how : List.of(List.<String>of(), List.of("--isolated"))) {
            List<String> words = new ArrayList<>(command);
            words.addAll(how);
            Launcher.Answer answer =
                    Launcher.on(stage).with("TMPDIR", temporary.toString()).gate(words.toArray(String[]::new));

            assertThat(answer.exit()).as(answer.err()).isEqualTo(1);
            assertThat(answer.out()).contains("secrets/aws-access-key", "found *** here", "key=*****");
            Files.writeString(reports.resolve("printed"), answer.out() + answer.err());
            assertThat(looks(token)).allSatisfy(look -> {
                assertThat(whatHolds(look, reports)).isEmpty();
                assertThat(whatHolds(look, stage.state)).isEmpty();
                assertThat(whatHolds(look, temporary)).isEmpty();
            });
        }
        assertThat(whatHolds("plain ***", stage.state))
                .as("so that there were logs")
                .isNotEmpty();
    }

    /** Until the verdict is durable logs are as they came, in a folder for the owner alone; the next start removes it. */
    @Test
    @Timeout(120)
    void whatAKilledRunLeftIsForNobodyElseAndGoneWithTheNext() throws Exception {
        Stage stage = stage();
        String token = token();
        stage.worker.write("src/shop.properties", "currency=EUR\nkey=" + token + "\n");
        Path going = Files.writeString(folder.resolve("going"), "");
        stage.worker.write("slow.sh", "cat src/shop.properties; while [ -e " + going + " ]; do sleep 0.1; done\n");
        stage.worker.write("gate.yaml", POLICY.replace("sh scripts/talk.sh", "sh slow.sh"));
        Process gate = Launcher.on(stage).start(folder.resolve("out").toFile(), "check", "--policy", "tree");
        Path runs = stage.state.resolve("runs");
        while (whatHolds(token, runs).isEmpty() && gate.isAlive()) {
            Thread.onSpinWait();
        }
        gate.destroyForcibly().waitFor();
        Files.delete(going);

        assertThat(whatHolds(token, runs)).as("what has not been scrubbed").isNotEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stage.state)))
                .isEqualTo("rwx------");
        assertThat(Launcher.on(stage).gate("check", "--only", "secrets").exit()).isEqualTo(1);
        assertThat(whatHolds(token, stage.state)).isEmpty();
    }

    private Stage stage() throws Exception {
        Stage stage = Stage.with(POLICY, folder);
        stage.upstream
                .write("scripts/talk.sh", TALK)
                .write("scripts/sarif.sh", SARIF)
                .write("scripts/junit.sh", JUNIT)
                .write("src/shop.properties", "currency=EUR\n")
                .commit("Talk");
        stage.worker.git("pull", "-q", "origin", "main");
        return stage;
    }

    private static String token() {
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        StringBuilder token = new StringBuilder("AKIA");
        java.security.SecureRandom random = new java.security.SecureRandom();
        while (token.length() < 20 || token.chars().distinct().count() < 13) {
            token.setLength(token.length() == 20 ? 4 : token.length());
            token.append(digits.charAt(random.nextInt(32)));
        }
        return token.toString();
    }

    private static List<String> looks(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(bytes);
        List<String> looks = new ArrayList<>(List.of(token, hex, hex.toUpperCase(Locale.ROOT)));
        for (String before : List.of("", "x", "xx")) {
            String packed = Base64.getEncoder().encodeToString((before + token).getBytes(StandardCharsets.UTF_8));
            looks.add(packed.substring(4, 24));
        }
        return looks;
    }

    /** Files that hold a text once terminal sequences and line ends are left out, or whose names do. */
    private static List<Path> whatHolds(String text, Path below) throws IOException {
        if (!Files.isDirectory(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.toString().contains(text) || holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            String content =
                    Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1) : "";
            return content.contains(text)
                    || content.replaceAll("\u001b\\[[0-9;]*m|\\s", "").contains(text);
        } catch (IOException e) {
            // Another process may have removed it meanwhile.
            return false;
        }
    }
}
