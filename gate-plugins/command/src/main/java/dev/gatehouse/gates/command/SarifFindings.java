package dev.gatehouse.gates.command;

import dev.gatehouse.gates.reports.Problem;
import dev.gatehouse.gates.reports.ReportFile;
import dev.gatehouse.gates.reports.ReportLimits;
import dev.gatehouse.gates.reports.SarifLevel;
import dev.gatehouse.gates.reports.SarifReader;
import dev.gatehouse.gates.reports.SarifReport;
import dev.gatehouse.gates.reports.SarifResult;
import dev.gatehouse.gates.reports.TreePaths;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SARIF results as findings. */
final class SarifFindings {
    private static final int MOST = 50_000;

    private final String gate;
    private final SarifLevel mildest;
    private final TreePaths paths;
    private final List<Finding> findings = new ArrayList<>();
    private long results;
    private long suppressed;
    private long mild;

    SarifFindings(String gate, SarifLevel mildest, TreePaths paths) {
        this.gate = gate;
        this.mildest = mildest;
        this.paths = paths;
    }

    Reported read(List<ReportFile> files) {
        SarifReader reader = new SarifReader(ReportLimits.DEFAULT.withEntries(MOST));
        long runs = 0;
        for (ReportFile file : files) {
            SarifReport report = reader.read(file, paths);
            Optional<String> unproven = report.problem()
                    .map(Problem::toString)
                    .or(() -> report.failedRuns().stream()
                            .findFirst()
                            .map(words -> file.path() + " says that the tool did not finish: " + words));
            if (unproven.isPresent()) {
                return Reported.unproven(unproven.get());
            }
            report.results().forEach(this::add);
            runs += report.runs();
        }
        List<Measure> measures = List.of(
                new Measure("results", results, "count"),
                new Measure("suppressed", suppressed, "count"),
                new Measure("below-min-level", mild, "count"));
        return new Reported(runs + results, findings, measures, Optional.empty());
    }

    private void add(SarifResult result) {
        results++;
        if (result.suppressed()) {
            suppressed++;
        } else if (result.level().compareTo(mildest) < 0) {
            mild += result.level() == SarifLevel.NONE ? 0 : 1;
        } else {
            findings.add(finding(result));
        }
    }

    private Finding finding(SarifResult result) {
        String place = result.at().map(Location::path).orElse(result.place());
        String identity = result.fingerprint().isEmpty() ? RuleIds.stable(result.message()) : result.fingerprint();
        boolean elsewhere = result.at().isEmpty() && !result.place().isEmpty();
        Finding finding = Finding.of(
                RuleIds.of(gate, result.rule()),
                result.rule() + ":" + RuleIds.stable(place) + ":" + identity,
                elsewhere ? result.place() + ": " + result.message() : result.message());
        return result.at().map(finding::at).orElse(finding);
    }
}
