package dev.gatehouse.init;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Python with pytest. */
final class PythonProject implements ProjectKind {
    private static final List<String> FILES =
            List.of("pytest.ini", "pyproject.toml", "setup.cfg", "tox.ini", "requirements-dev.txt", "requirements.txt");

    /** Leaves neither compiled files nor a cache in the tree. */
    private static final String PYTEST = "python3 -B -m pytest -q -p no:cacheprovider --junitxml={out}/tests.xml";

    @Override
    public Optional<Detection> detect(Path root) throws IOException {
        for (String file : FILES) {
            if (mentionsPytest(root.resolve(file))) {
                return Optional.of(detection(file));
            }
        }
        return Optional.empty();
    }

    private static boolean mentionsPytest(Path file) throws IOException {
        return Files.isRegularFile(file)
                && Files.readString(file, StandardCharsets.ISO_8859_1).contains("pytest");
    }

    private static Detection detection(String evidence) {
        return new Detection(
                "Python with pytest",
                evidence,
                List.of(GateDraft.full(
                        "tests",
                        "type: tests",
                        "run: \"" + PYTEST + "\"",
                        "rerun: \"" + PYTEST + " {tests}\"",
                        "reruns: 1",
                        "reports: [\"{out}/*.xml\"]",
                        "timeout: 20m")),
                List.of("conftest.py", "pytest.ini"));
    }
}
