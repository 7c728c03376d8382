package dev.gatehouse.gates.command;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Setting;
import dev.gatehouse.gates.reports.SarifLevel;
import java.util.List;
import java.util.Optional;

/** The keys of a {@code command} gate. */
record CommandSettings(
        @Setting("The command, split into arguments; {changed-files}, {changed-modules} and {out} become arguments")
        Optional<CommandLine> run,

        @Setting("A script for sh, where a command line is not enough; \"$GATE_OUT\" is what {out} is in 'run'")
        Optional<String> shell,

        @Setting(value = "The folder to start in, relative to the root of the tree", byDefault = ".")
        String directory,

        @Setting("The report that the command writes") Optional<Report> report,

        @Setting("What exit codes mean; without it 0 passes and every other fails")
        Optional<ExitCodes> exitCodes,

        @Setting(value = "What an exit code that passes means beside a report with findings", byDefault = "fail")
        Contradiction findingsOnSuccess,

        @Setting(value = "What an exit code that fails means beside a report without findings", byDefault = "fail")
        Contradiction failureWithoutFindings,

        @Setting("Globs: only these changed files count for {changed-files} and {changed-modules}")
        List<String> only) {

    /** The report of a command. */
    record Report(
            @Setting("sarif or junit") Format format,

            @Setting("Globs of the files, relative to the root of the tree or from {out}/")
            List<String> files,

            @Setting(value = "The mildest SARIF level that is a finding: note, warning or error", byDefault = "warning")
            SarifLevel minLevel) {}

    /** Formats of reports. */
    enum Format {
        SARIF,
        JUNIT
    }

    /** Exit codes by meaning. */
    record ExitCodes(
            @Setting("Codes that pass; none named means 0") List<Integer> pass,

            @Setting("Codes that fail; none named means all that are not named elsewhere")
            List<Integer> fail,

            @Setting("Codes with which the command says that it could not tell")
            List<Integer> notProven) {}

    /** What to make of an exit code and a report that disagree. */
    enum Contradiction {
        /** The submission fails. */
        FAIL,
        /** Nothing is proven. */
        NOT_PROVEN,
        /** The submission passes; the disagreement is shown as a measure. */
        PASS
    }
}
