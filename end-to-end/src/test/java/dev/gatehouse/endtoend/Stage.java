package dev.gatehouse.endtoend;

import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.Revisions;
import dev.gatehouse.git.Target;
import dev.gatehouse.git.WorkingCopy;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.runner.Check;
import dev.gatehouse.runner.CheckRequest;
import dev.gatehouse.runner.CheckResult;
import dev.gatehouse.runner.Installation;
import dev.gatehouse.testkit.GitSandbox;
import dev.gatehouse.verdict.Trust;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A target that the worker cannot write, the worker's clone of it on a branch of its own, and a gate with its own state
 * that knows the target by its URL. The project is of text files: {@code scripts/build.sh} refuses a source that holds
 * {@code FAULT}, and {@code scripts/tests.sh} runs {@code test/*.sh} and writes JUnit XML.
 */
final class Stage {
    static final String POLICY = """
            version: 1
            gates:
              build: {type: command, run: "sh scripts/build.sh"}
              tests: {type: tests, run: "sh scripts/tests.sh", reports: ["out/*.xml"], reruns: 0, timeout: 30s}
            """;
    private static final String BUILD = "! grep -rn FAULT src\n";
    private static final String TESTS = """
            mkdir -p out
            status=0
            for test in test/*.sh; do
              [ -f "$test" ] || continue
              name=$(basename "$test" .sh)
              body=
              sh "$test" || { body='<failure message="it failed"/>'; status=1; }
              printf '<testsuite name="%s"><testcase classname="%s" name="runs">%s</testcase></testsuite>' \\
                "$name" "$name" "$body" > "out/TEST-$name.xml"
            done
            exit $status
            """;

    final Path folder;
    final GitSandbox upstream;
    final GitSandbox worker;
    final Path state;
    final Path home;
    final Map<String, String> environment = new HashMap<>();

    private Stage(Path folder, GitSandbox upstream, GitSandbox worker) throws IOException {
        this.folder = folder;
        this.upstream = upstream;
        this.worker = worker;
        this.state = folder.resolve("state");
        this.home = Files.createDirectories(folder.resolve("home"));
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", home.toString());
        environment.put("GATEHOUSE_STATE", state.toString());
    }

    /** With that policy on the target. */
    static Stage with(String policy, Path folder) throws Exception {
        return with(
                policy,
                Map.of(
                        ".gitignore",
                        "out/\n",
                        "scripts/build.sh",
                        BUILD,
                        "scripts/tests.sh",
                        TESTS,
                        "src/Calc.java",
                        "class Calc {\n  int one = 1;\n  int two = 2;\n}\n",
                        "src/Old.java",
                        "class Old {}\n",
                        "test/CalcTest.sh",
                        "grep -q 'one = 1' src/Calc.java\n"),
                folder);
    }

    /** With that policy and another project on the target. */
    static Stage with(String policy, Map<String, String> files, Path folder) throws Exception {
        GitSandbox upstream = GitSandbox.create(folder.resolve("upstream"));
        upstream.write("README", "before there was a policy\n").commit("Begin");
        upstream.git("tag", "before-policy");
        upstream.write("gate.yaml", policy);
        for (Map.Entry<String, String> file : files.entrySet()) {
            upstream.write(file.getKey(), file.getValue());
        }
        upstream.commit("Set up");
        GitSandbox worker = upstream.cloneTo(folder.resolve("worker"));
        worker.git("checkout", "-q", "-b", "work");
        Stage stage = new Stage(folder, upstream, worker);
        stage.gate().recordTarget(Target.at("file://" + upstream.root(), "refs/heads/main"));
        return stage;
    }

    static Stage in(Path folder) throws Exception {
        return with(POLICY, folder);
    }

    /** The gate's own view of the worker's repository. */
    GateRepository gate() throws Exception {
        return GateRepository.open(
                WorkingCopy.discover(worker.root()), installation().state());
    }

    /** An edit that every gate accepts. */
    Stage honestWork() throws IOException {
        worker.write("src/Calc.java", "class Calc {\n  int one = 1;\n  int two = 2;\n  int three = 3;\n}\n");
        return this;
    }

    /** An edit that the build refuses. */
    Stage faultyWork() throws IOException {
        worker.write("src/Calc.java", "class Calc {\n  int one = 1;\n  int two = 2;\n  int three; // FAULT\n}\n");
        return this;
    }

    /** The verdict that may let something out. */
    Verdict checkout() throws Exception {
        return check(Revisions.DEFAULT, Trust.CHECKOUT);
    }

    Verdict inPlace() throws Exception {
        return check(Revisions.DEFAULT, Trust.IN_PLACE);
    }

    Verdict check(Revisions revisions, Trust trust) throws Exception {
        CheckRequest request = new CheckRequest(
                worker.root(), revisions, Optional.empty(), List.of(), trust, Set.of(), Optional.empty(), "");
        try (CheckResult result = new Check(installation()).run(request, RunListener.NONE)) {
            return result.verdict();
        }
    }

    private Installation installation() {
        return new Installation(
                List.of(Launcher.DISTRIBUTION.resolve("lib")),
                List.of(Launcher.DISTRIBUTION.resolve("plugins")),
                List.of(),
                environment,
                "test");
    }

    /** A program outside of every repository. */
    Path script(String name, String body) throws IOException {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
