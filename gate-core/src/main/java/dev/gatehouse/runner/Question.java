package dev.gatehouse.runner;

import dev.gatehouse.git.Comparison;
import dev.gatehouse.policy.Approval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything known beforehand that determines a verdict, but for the tools: two checks with the same question and the
 * same tools have the same answer, and the second need not run anything.
 */
final class Question {
    private static final Set<String> PASSING = Set.of("TMPDIR", "TMP", "TEMP");

    private final List<String> parts = new ArrayList<>();

    private Question() {}

    static Question of(Matter matter, Capture capture, List<Approval> approvals, LocalDate today) throws IOException {
        CheckRequest request = matter.request();
        Comparison comparison = matter.comparison();
        Installation installation = matter.installation();
        Question question = new Question();
        question.parts.add(installation.version());
        question.parts.add(String.valueOf(Runtime.version().feature()));
        question.parts.add(surroundings(matter.environment()));
        question.parts.add(capture.fingerprint());
        question.parts.add(Digests.sha256(request.claim()));
        question.parts.add(comparison.base().hex());
        question.parts.add(comparison.policy().hex());
        question.parts.add(PolicyText.place(comparison));
        question.parts.add(comparison.origin() + " " + comparison.tip() + " "
                + comparison.note().orElse(""));
        question.parts.add(matter.trust().name());
        question.parts.add(request.tier().orElse(""));
        question.parts.add(String.join(",", request.only()));
        question.parts.add(String.valueOf(request.options().contains(CheckRequest.Option.POLICY_FROM_TREE)));
        question.parts.add(today.toString());
        approvals.forEach(approval -> question.parts.add(approval.digest()));
        for (Path folder : installation.libraries()) {
            question.addJars(folder);
        }
        for (Path folder : installation.builtInPlugins()) {
            question.addJars(folder);
        }
        for (Path folder : installation.thirdPartyPlugins()) {
            question.addJars(folder);
        }
        return question;
    }

    /** The question as a text. */
    String text() {
        return String.join("\0", parts);
    }

    /** What every process gets, but for the folders that differ from run to run. Digested: it may hold passwords. */
    private static String surroundings(Map<String, String> environment) {
        Map<String, String> lasting = new TreeMap<>(environment);
        lasting.keySet().removeAll(PASSING);
        return Digests.sha256(lasting.toString());
    }

    /** Jars as files: their bytes are hashed when they are loaded. */
    private void addJars(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            parts.add(place + " " + Stamp.of(place));
        }
        if (!Files.isDirectory(place)) {
            return;
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                parts.add(file + " " + Stamp.of(file));
            }
        }
    }
}
