package dev.gatehouse.gates.planting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tests in Python by pytest. */
final class PythonTests implements TestLanguage {
    private static final Pattern FILES = Pattern.compile("(?:(?:^|/)test_[^/]*|_test)\\.py$");
    private static final Pattern TEST = Pattern.compile("(?m)^def test_");
    private static final String FAILING =
            "\n\ndef test_planted_by_gate_prove():\n    assert False, \"planted by gate prove\"\n";

    @Override
    public Pattern files() {
        return FILES;
    }

    @Override
    public Optional<String> failing(String text, String hints) {
        return Optional.of((text.isEmpty() || text.endsWith("\n") ? text : text + "\n") + FAILING);
    }

    @Override
    public Optional<String> skipping(String text, String hints) {
        Matcher test = TEST.matcher(text);
        String marker = "@__import__(\"pytest\").mark.skip(reason=\"planted by gate prove\")\n";
        return test.find()
                ? Optional.of(text.substring(0, test.start()) + marker + text.substring(test.start()))
                : Optional.empty();
    }
}
