package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.reports.Texts;
import dev.gatehouse.gates.reports.TreePaths;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Location;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Turns failed and flaky tests into findings: located at the test, grouped by cause. */
final class FailureFindings {
    private static final int LONGEST = 400;

    private final SourceIndex sources;
    private final TreePaths paths;
    private final StackTrace traces;
    private final ChangedSources changed;

    FailureFindings(TreePaths paths, ChangedSources changed) {
        this.sources = new SourceIndex(paths.known());
        this.paths = paths;
        this.traces = new StackTrace(sources, paths);
        this.changed = changed;
    }

    Finding failed(ReportedTest test) throws IOException {
        return finding(TestsRules.FAILED, test, "");
    }

    /** A flaky test that the submission itself touches is held against it. */
    Finding flaky(ReportedTest test, String how) throws IOException {
        Optional<Location> at = place(test, frames(test));
        boolean touched = at.map(place -> changed.changes(place.path())).orElse(false);
        return finding(touched ? TestsRules.FLAKY_TOUCHED : TestsRules.FLAKY, test, how + "; first ");
    }

    private Finding finding(String rule, ReportedTest test, String prefix) throws IOException {
        List<Frame> frames = frames(test);
        Optional<Location> at = place(test, frames);
        Shape shape = Shape.of(test.failure());
        String said = shape.message().isEmpty() ? shape.type() : shape.message();
        Finding finding = Finding.of(
                        rule, test.key(), Texts.oneLine(test.names().label() + ": " + prefix + said, LONGEST))
                .causedBy(cause(test, shape, frames, at));
        return at.map(finding::at).orElse(finding);
    }

    private List<Frame> frames(ReportedTest test) {
        return traces.frames(test.failure().trace(), test.names().module());
    }

    private String cause(ReportedTest test, Shape shape, List<Frame> frames, Optional<Location> at) throws IOException {
        Optional<Frame> reached = frames.stream()
                .filter(frame -> !frame.inTest() && changed.touches(frame.at()))
                .findFirst();
        Optional<Frame> top = frames.stream().filter(frame -> !frame.inTest()).findFirst();
        if (reached.isPresent()) {
            return shape.pattern() + "; reached from this diff: " + reached.get();
        }
        if (top.isPresent()) {
            return shape.pattern() + "; at " + top.get();
        }
        List<String> used = at.isPresent() ? changed.usedBy(at.get().path()) : List.of();
        return used.isEmpty()
                ? shape.pattern() + "; in " + owner(test)
                : shape.pattern() + "; uses what this diff changes: " + String.join(", ", used);
    }

    private static String owner(ReportedTest test) {
        return test.names().group().isEmpty()
                ? test.names().label()
                : test.names().group();
    }

    /** The line of the test, or its file. */
    private Optional<Location> place(ReportedTest test, List<Frame> frames) {
        String type = outer(test.names().group());
        return frames.stream()
                .filter(frame -> !frame.type().isEmpty() && outer(frame.type()).equals(type))
                .findFirst()
                .or(() -> frames.stream().filter(Frame::inTest).findFirst())
                .map(Frame::at)
                .or(() -> reported(test))
                .or(() -> sources.find(type, test.names().module()).map(Location::of))
                .or(() -> frames.stream().findFirst().map(Frame::at));
    }

    private Optional<Location> reported(ReportedTest test) {
        int line = test.test().line();
        return test.test()
                .file()
                .flatMap(paths::findUri)
                .or(() -> paths.find(test.names().nodeId().replaceFirst("::.*", "")))
                .map(path -> line > 0 ? Location.of(path, line) : Location.of(path));
    }

    private static String outer(String type) {
        return type.replaceFirst("\\$.*", "");
    }
}
