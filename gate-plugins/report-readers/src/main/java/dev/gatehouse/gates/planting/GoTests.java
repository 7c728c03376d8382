package dev.gatehouse.gates.planting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tests in Go. */
final class GoTests implements TestLanguage {
    private static final Pattern FILES = Pattern.compile("_test\\.go$");
    private static final Pattern TEST = Pattern.compile("(?m)^func Test\\w*\\((\\w+) \\*testing\\.T\\) \\{\n");

    @Override
    public Pattern files() {
        return FILES;
    }

    @Override
    public Optional<String> failing(String text, String hints) {
        String test = "\nfunc TestPlantedByGateProve(t *testing.T) {\n\tt.Fatal(\"planted by gate prove\")\n}\n";
        return TEST.matcher(text).find() ? Optional.of(text + test) : Optional.empty();
    }

    @Override
    public Optional<String> skipping(String text, String hints) {
        Matcher test = TEST.matcher(text);
        return test.find()
                ? Optional.of(text.substring(0, test.end()) + "\t" + test.group(1)
                        + ".Skip(\"planted by gate prove\")\n" + text.substring(test.end()))
                : Optional.empty();
    }
}
