package dev.gatehouse.gates.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One pass over one SARIF document. */
final class SarifWalk {
    private static final int LONGEST = 1_000;
    private static final String VERSION = "2.1.0";

    private final JsonWalk json;
    private final String path;
    private final ReportLimits limits;
    private final TreePaths paths;
    private final List<SarifResult> results = new ArrayList<>();
    private final List<String> failedRuns = new ArrayList<>();
    private int runs;
    private boolean hasRuns;
    private String version = "";

    SarifWalk(JsonWalk json, String path, ReportLimits limits, TreePaths paths) {
        this.json = json;
        this.path = path;
        this.limits = limits;
        this.paths = paths;
    }

    SarifReport walk() throws IOException {
        if (!json.start() || !json.isObject()) {
            throw new ReportFault(new Problem(path, 1, 1, "is empty or not a JSON object, so not SARIF"));
        }
        json.object(member -> {
            if (member.equals("version")) {
                version = json.text(LONGEST);
            } else if (member.equals("runs")) {
                hasRuns = true;
                json.array(index -> run());
            }
        });
        json.end();
        return new SarifReport(runs, results, failedRuns, problem());
    }

    private Optional<Problem> problem() {
        if (!hasRuns || runs == 0) {
            return Optional.of(Problem.of(path, "holds no tool run, so it says nothing"));
        }
        return version.equals(VERSION)
                ? Optional.empty()
                : Optional.of(Problem.of(path, "is SARIF '" + version + "', and " + VERSION + " is read"));
    }

    private void run() throws IOException {
        runs++;
        SarifRun run = new SarifRun(paths);
        json.object(member -> {
            switch (member) {
                case "tool" -> json.object(part -> tool(part, run));
                case "results" -> json.array(index -> result(run));
                case "artifacts" -> json.array(index -> artifact(run));
                case "originalUriBaseIds" -> json.object(id -> run.base(id, location()));
                case "invocations" -> json.array(index -> invocation());
                default -> {}
            }
        });
        results.addAll(run.resolved());
    }

    private void tool(String part, SarifRun run) throws IOException {
        if (part.equals("driver")) {
            json.object(member -> {
                if (member.equals("rules")) {
                    json.array(index -> run.rule(SarifRule.read(json)));
                }
            });
        } else if (part.equals("extensions")) {
            json.array(index -> extension(run));
        }
    }

    private void extension(SarifRun run) throws IOException {
        List<SarifRule> rules = new ArrayList<>();
        json.object(member -> {
            if (member.equals("rules")) {
                json.array(index -> rules.add(SarifRule.read(json)));
            }
        });
        run.extension(rules);
    }

    private void result(SarifRun run) throws IOException {
        if (results.size() + run.size() >= limits.entries()) {
            throw new ReportFault(new Problem(
                    path,
                    json.at().getLineNr(),
                    json.at().getColumnNr(),
                    "has more than " + limits.entries() + " results"));
        }
        run.add(SarifDraft.read(json));
    }

    private void artifact(SarifRun run) throws IOException {
        SarifUri[] found = {SarifUri.NONE};
        json.object(member -> {
            if (member.equals("location")) {
                found[0] = location();
            }
        });
        run.artifact(found[0]);
    }

    private SarifUri location() throws IOException {
        return SarifUri.read(json);
    }

    private void invocation() throws IOException {
        boolean[] failed = {false};
        List<String> said = new ArrayList<>();
        json.object(member -> {
            switch (member) {
                case "executionSuccessful" -> failed[0] = json.isFalse();
                case "exitCodeDescription" -> said.add(json.text(LONGEST));
                case "toolExecutionNotifications", "toolConfigurationNotifications" ->
                    json.array(index -> said.add(SarifMessage.ofOwner(json)));
                default -> {}
            }
        });
        if (failed[0]) {
            String words =
                    said.stream().filter(text -> !text.isBlank()).findFirst().orElse("it does not say why");
            failedRuns.add(Texts.oneLine(words, LONGEST));
        }
    }
}
