package dev.gatehouse.gates.command;

import dev.gatehouse.gates.reports.ReportFile;
import dev.gatehouse.gates.reports.ReportPatterns;
import dev.gatehouse.gates.reports.ReportSearch;
import dev.gatehouse.gates.reports.SarifLevel;
import dev.gatehouse.gates.reports.TreePaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Finds the report of a run and turns it into findings. */
final class ReportedFindings {
    private final ReportPatterns files;
    private final CommandSettings.Report settings;

    private ReportedFindings(ReportPatterns files, CommandSettings.Report settings) {
        this.files = files;
        this.settings = settings;
    }

    static ReportedFindings of(CommandSettings.Report settings) {
        if (settings.files().isEmpty()) {
            throw new IllegalArgumentException("'report' needs 'files': where the command writes its report");
        }
        if (settings.minLevel() == SarifLevel.NONE) {
            throw new IllegalArgumentException("'min-level' is note, warning or error");
        }
        return new ReportedFindings(ReportPatterns.of(settings.files()), settings);
    }

    ReportSearch search(Path root, Path out) throws IOException {
        return files.beforeRun(root, out);
    }

    Reported read(String gate, ReportSearch.Found found, TreePaths paths) {
        if (!found.tracked().isEmpty()) {
            return Reported.unproven("the report " + first(found.tracked())
                    + " is part of the submission, and what was handed in is not evidence");
        }
        if (!found.irregular().isEmpty()) {
            return Reported.unproven("the report " + first(found.irregular()) + " is not a regular file");
        }
        if (found.fresh().isEmpty()) {
            return Reported.unproven(
                    found.stale().isEmpty()
                            ? "the command wrote no report " + files
                            : "the report " + first(found.stale()) + " is older than this run");
        }
        return settings.format() == CommandSettings.Format.SARIF
                ? new SarifFindings(gate, settings.minLevel(), paths).read(found.fresh())
                : new JunitFindings(gate, paths).read(found.fresh());
    }

    private static String first(List<ReportFile> reports) {
        return reports.get(0).path();
    }
}
