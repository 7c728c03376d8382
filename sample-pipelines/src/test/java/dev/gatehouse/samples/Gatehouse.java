package dev.gatehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.git.Revisions;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.process.Captured;
import dev.gatehouse.process.Command;
import dev.gatehouse.process.Processes;
import dev.gatehouse.proof.Proof;
import dev.gatehouse.report.Format;
import dev.gatehouse.report.ProofReport;
import dev.gatehouse.report.Style;
import dev.gatehouse.runner.Check;
import dev.gatehouse.runner.CheckRequest;
import dev.gatehouse.runner.CheckResult;
import dev.gatehouse.runner.Installation;
import dev.gatehouse.runner.Proving;
import dev.gatehouse.verdict.Trust;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gatehouse as this build made it, with a state of its own and the Maven that runs the build. */
final class Gatehouse {
    private final Path folder;
    private final Installation installation;

    /**
     * An installation.
     *
     * @param folder for its state
     * @param thirdParty folders with plugins of others
     */
    Gatehouse(Path folder, Path... thirdParty) {
        this.folder = folder;
        Path distribution = Path.of(required("sample.distribution")).normalize();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("GATEHOUSE_STATE", folder.resolve("state").toString());
        environment.put("GATE", distribution.resolve("bin/gate").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.merge("PATH", required("sample.maven"), (path, maven) -> maven + File.pathSeparator + path);
        installation = new Installation(
                List.of(), List.of(distribution.resolve("plugins")), List.of(thirdParty), environment, "test");
    }

    /** Fails when a program that a sample needs is missing. */
    void need(String program) throws IOException, InterruptedException {
        run(Path.of("").toAbsolutePath(), program, "--version");
    }

    /** Runs a program, as a person would before the gate, and fails unless it succeeds. */
    void run(Path directory, String... argv) throws IOException, InterruptedException {
        Captured answer = Processes.capture(Command.of(List.of(argv), directory, installation.environment()));
        assertThat(answer.exitCode())
                .as("this sample needs a working '%s': %s%s", String.join(" ", argv), answer.text(), answer.errTail())
                .isZero();
    }

    /** Judges the working tree against main; what is shown on failure is the whole report. */
    Outcome judge(Path repository, Trust trust) throws IOException, InterruptedException {
        return said(repository, trust).outcome();
    }

    /**
     * A verdict in two forms.
     *
     * @param outcome what is promised of it
     * @param told what the worker reads, without the folders of this run
     */
    record Said(Outcome outcome, String told) {}

    /** The same, with what a worker is told. */
    Said said(Path repository, Trust trust) throws IOException, InterruptedException {
        CheckRequest request = new CheckRequest(
                repository,
                Revisions.DEFAULT.withTarget("main"),
                Optional.empty(),
                List.of(),
                trust,
                Set.of(),
                Optional.empty(),
                "");
        try (CheckResult result = new Check(installation).run(request, RunListener.NONE)) {
            StringBuilder report = new StringBuilder();
            Format.HUMAN.write(result.verdict(), result.context(), report);
            System.out.println(report);
            StringBuilder told = new StringBuilder();
            Format.AGENT.write(result.verdict(), result.context(), told);
            return new Said(Outcome.of(result.verdict()), steady(told.toString()));
        }
    }

    /** Plants defects in the working tree and sees which gates of main's policy go red. */
    Proof proof(Path repository) throws IOException, InterruptedException {
        CheckRequest request = new CheckRequest(
                repository,
                Revisions.DEFAULT.withTarget("main"),
                Optional.empty(),
                List.of(),
                Trust.IN_PLACE,
                Set.of(),
                Optional.empty(),
                "");
        ProofReport report = new ProofReport(Style.PLAIN);
        return new Proving(installation).run(request, RunListener.NONE, gate -> System.out.println(report.gate(gate)));
    }

    /** The same for everybody and at any time. */
    private String steady(String told) {
        String state = Pattern.quote(folder.resolve("state").toString());
        return told.replaceAll(state + "\\S*/", "…/").replaceAll("(?m)^note: policy and base were read.*\n", "");
    }

    Installation installation() {
        return installation;
    }

    private static String required(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("run by Maven, which sets " + name);
        }
        return value;
    }
}
