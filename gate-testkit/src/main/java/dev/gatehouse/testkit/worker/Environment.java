package dev.gatehouse.testkit.worker;

import java.nio.file.Path;

/** What the variables of a worker process say of its task. */
final class Environment {

    private Environment() {}

    static Task task(String prompt, String session) {
        return new Task(
                value("GATEHOUSE_TASK", "task"),
                Integer.parseInt(value("GATEHOUSE_ATTEMPT", "1")),
                Long.parseLong(value("GATEHOUSE_EPOCH", "1")),
                prompt,
                session,
                Path.of("").toAbsolutePath(),
                Path.of(value("TMPDIR", System.getProperty("java.io.tmpdir"))));
    }

    static String value(String name, String fallback) {
        String value = System.getenv(name);
        return value == null ? fallback : value;
    }
}
