package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Setting;
import java.util.List;
import java.util.Optional;

/** The keys of a {@code tests} gate. */
record TestsSettings(
        @Setting("The command that runs the tests, split into arguments; {out} is an empty folder outside the tree")
        Optional<CommandLine> run,

        @Setting("A script for sh, where a command line is not enough; \"$GATE_OUT\" is what {out} is in 'run'")
        Optional<String> shell,

        @Setting("The command that runs only the tests {tests}; failures are run again with it")
        Optional<CommandLine> rerun,

        @Setting("Globs of the JUnit XML files that the tests write, relative to the root of the tree or from {out}/")
        List<String> reports,

        @Setting(value = "How many tests must run at least", byDefault = "1")
        int minTests,

        @Setting(value = "How often failures are run again, 0 to 10", byDefault = "2")
        int reruns,

        @Setting(value = "The folder to start in, relative to the root of the tree", byDefault = ".")
        String directory,

        @Setting("How {tests} names tests: maven, gradle, pytest, node, go or plain; without it, by the program")
        Optional<Style> style,

        @Setting(value = "Whether the tests that ran are compared with those of the base", byDefault = "true")
        boolean compareWithBase,

        @Setting(
                "The command that makes what the tests need where no other gate has run: in scratch checkouts of the base and for the canary")
        Optional<CommandLine> prepare,

        @Setting(
                value = "Whether a failure is planted to see that the test run notices: auto (in checkouts), on or off",
                byDefault = "auto")
        CanaryMode canary,

        @Setting(
                value =
                        "How tests are run: command (by 'run', which writes reports) or launcher (by the JUnit Platform of"
                                + " 'class-path', after 'run' has compiled them)",
                byDefault = "command")
        RunMode runner,

        @Setting(
                "What tests that the launcher runs run on: folders, jars, folder/* for jars, @file for a file that holds a path")
        List<String> classPath) {}
