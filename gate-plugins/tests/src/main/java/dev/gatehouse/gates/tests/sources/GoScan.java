package dev.gatehouse.gates.tests.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Go's test functions. */
final class GoScan {
    private static final Pattern TEST = Pattern.compile(
            "(?m)^func[ \\t]+(?<name>Test(?![a-z])\\w*)\\(\\s*(?<t>\\w+)\\s+\\*testing\\.T\\s*\\)\\s*\\{");

    private GoScan() {}

    static List<SourceTest> scan(Source source) {
        List<SourceTest> found = new ArrayList<>();
        Matcher tests = TEST.matcher(source.code());
        while (tests.find()) {
            String t = tests.group("t");
            Optional<Slot> slot =
                    t.equals("_") ? Optional.empty() : Optional.of(Slot.at(tests.end(), Faults.inGo(source, t)));
            found.add(source.test(tests.start(), List.of(), tests.group("name"), true, slot));
        }
        return found;
    }
}
