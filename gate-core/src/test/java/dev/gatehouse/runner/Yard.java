package dev.gatehouse.runner;

import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.Target;
import dev.gatehouse.git.WorkingCopy;
import dev.gatehouse.kernel.Execution;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.plugin.ScriptPlugin;
import dev.gatehouse.testkit.GitSandbox;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real repository whose policy is on main, a worker's branch on top of it, an installation with the plugin of
 * {@link ScriptPlugin}, and a clock that advances a second with each look.
 */
final class Yard implements RunListener {
    final GitSandbox repo;
    final Path outside;
    final Path plugins;
    final Path libraries;
    final Map<String, String> environment = new HashMap<>();
    final List<String> started = new ArrayList<>();
    final Map<String, Duration> usual = new HashMap<>();
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");

    private Yard(Path root) throws IOException {
        repo = GitSandbox.create(root.resolve("repo"));
        outside = Files.createDirectories(root.resolve("outside")).toRealPath();
        plugins = root.resolve("plugins");
        libraries = Files.createDirectories(root.resolve("lib"));
        Files.writeString(libraries.resolve("core.jar"), "a");
        ScriptPlugin.in(plugins);
        environment.put("PATH", outside.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("HOME", Files.createDirectories(root.resolve("home")).toString());
        environment.put("GATEHOUSE_STATE", root.resolve("state").toString());
    }

    /** A repository without a policy, and without a target. */
    static Yard bare(Path root) throws IOException {
        Yard yard = new Yard(root);
        yard.repo.write("README", "hello\n").commit("Begin");
        return yard;
    }

    /** A repository with a gate.yaml on main; {@code {out}} in it stands for a folder outside of the tree. */
    static Yard with(Path root, String policy) throws Exception {
        Yard yard = bare(root);
        yard.repo.write("gate.yaml", yard.text(policy)).commit("Add the policy");
        yard.repo.git("checkout", "-q", "-b", "worker");
        yard.repository().recordTarget(Target.local("refs/heads/main"));
        return yard;
    }

    /** A repository with one gate, {@code g}, that runs this text for sh. */
    static Yard running(Path root, String script) throws Exception {
        return with(root, gate(script));
    }

    static String gate(String script) {
        return "version: 1\ngates:\n  g:\n    type: script\n    run: '" + script + "'\n";
    }

    private String text(String policy) {
        return policy.replace("{out}", outside.toString());
    }

    /** Commits a file on main, as if others had gone on there, has a person vouch for it, and comes back. */
    void onMain(String file, String text) throws Exception {
        repo.git("checkout", "-q", "main");
        repo.write(file, text(text)).git("add", "--", file);
        repo.git("commit", "-q", "-m", "Go on");
        repo.git("checkout", "-q", "worker");
        repository().recordTarget(Target.local("refs/heads/main"));
    }

    Installation installation() {
        return new Installation(List.of(libraries), List.of(plugins), List.of(), environment, "test");
    }

    GateRepository repository() throws Exception {
        return GateRepository.open(
                WorkingCopy.discover(repo.root()), installation().state());
    }

    Ledger ledger() throws IOException {
        return Ledger.of(WorkingCopy.discover(repo.root()), installation().state());
    }

    void nextDay() {
        now = now.plus(Duration.ofDays(1));
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                now = now.plusSeconds(1);
                return now;
            }
        };
    }

    Verdict check() throws Exception {
        return check(new Wanted());
    }

    Verdict check(Wanted wanted) throws Exception {
        started.clear();
        try (CheckResult result = new Check(installation(), clock()).run(wanted.in(repo.root()), this)) {
            return result.verdict();
        }
    }

    /** How many lines gates have written to a file outside of the tree. */
    int lines(String file) throws IOException {
        Path path = outside.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path).size() : 0;
    }

    static GateOutcome outcome(Verdict verdict, String gate) {
        return verdict.gates().stream()
                .filter(each -> each.gate().equals(gate))
                .findFirst()
                .orElseThrow();
    }

    static List<AssessedFinding> findings(Verdict verdict) {
        return verdict.gates().stream()
                .flatMap(gate -> gate.findings().stream())
                .toList();
    }

    @Override
    public synchronized void usual(Map<String, Duration> took) {
        usual.putAll(took);
    }

    @Override
    public synchronized void started(String gate) {
        started.add(gate);
    }

    @Override
    public synchronized void finished(Execution execution) {
        throw new IllegalStateException("a listener's fault changes nothing");
    }
}
