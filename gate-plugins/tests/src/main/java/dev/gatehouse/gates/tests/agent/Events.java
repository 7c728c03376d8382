package dev.gatehouse.gates.tests.agent;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Tells the gate what happens to tests, and to containers only what went wrong or was skipped. */
final class Events implements TestExecutionListener {
    private static final int LONGEST_TRACE = 10_000;

    private final Frames frames;

    Events(Frames frames) {
        this.frames = frames;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            frames.send("started", test.getUniqueId(), group(test), name(test));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        frames.send("skipped", test.getUniqueId(), group(test), name(test));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (!test.isTest() && passed) {
            return;
        }
        Optional<Throwable> thrown = result.getThrowable();
        frames.send(
                result.getStatus().name(),
                test.getUniqueId(),
                group(test),
                name(test),
                thrown.map(fault -> fault.getClass().getName()).orElse(""),
                thrown.map(Events::message).orElse(""),
                thrown.map(Events::trace).orElse(""));
    }

    private static String group(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        return source instanceof MethodSource
                ? ((MethodSource) source).getClassName()
                : source instanceof ClassSource ? ((ClassSource) source).getClassName() : "";
    }

    /** As reports have it: the method, with its parameters if it has any. */
    private static String name(TestIdentifier test) {
        boolean isClass = !test.isTest() && test.getSource().orElse(null) instanceof ClassSource;
        String name = isClass ? "" : test.getLegacyReportingName();
        return name.endsWith("()") ? name.substring(0, name.length() - 2) : name;
    }

    /** A message is made by the judged code. */
    private static String message(Throwable fault) {
        try {
            return String.valueOf(fault.getMessage());
        } catch (RuntimeException e) {
            return "";
        }
    }

    private static String trace(Throwable fault) {
        StringWriter text = new StringWriter();
        try {
            fault.printStackTrace(new PrintWriter(text));
        } catch (RuntimeException e) {
            return fault.getClass().getName();
        }
        return text.getBuffer().substring(0, Math.min(text.getBuffer().length(), LONGEST_TRACE));
    }
}
