package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.build.command.Checks;
import dev.gatehouse.gates.tamper.build.run.Entries.Entry;
import dev.gatehouse.gates.tamper.change.Remark;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of the tree that a check loads or runs beside it, and did not on the base. */
final class Around {
    private static final Pattern LOADED = Pattern.compile(
            "(?:--require|--import|--loader|--experimental-loader|-r|--globalSetup|--setupFiles|--testRunner|--reporters?)"
                    + "[= ]{1,4}(\\.{1,2}/[^\\s\"']{1,120})");

    private Around() {}

    static void examine(String path, Entry entry, Entries before, Consumer<Remark> remarks) {
        Entry earlier = before.all().get(entry.name());
        String was = earlier == null ? "" : earlier.text();
        boolean surrounds = Names.surroundsChecks(entry.name());
        if (!Names.checks(entry.name()) && !surrounds || earlier == null && !surrounds) {
            return;
        }
        Set<String> loaded = loaded(entry.text());
        loaded.removeAll(loaded(was));
        for (String file : loaded) {
            remarks.accept(Remark.of(
                    "tamper/test-runtime-changed",
                    path,
                    entry.line(),
                    entry.name() + " loads " + file,
                    entry.name() + " now loads " + file + " into the run"));
        }
        Set<String> run = new HashSet<>(Checks.files(entry.text()));
        run.removeAll(Checks.files(was));
        run.removeIf(file -> loaded.contains("./" + file) || loaded.contains(file));
        if (!run.isEmpty() && (surrounds || !before.checks(entry.name()).isEmpty())) {
            String first = run.iterator().next();
            remarks.accept(Remark.of(
                    EntryPointDetector.RULE,
                    path,
                    entry.line(),
                    entry.name() + " runs " + first,
                    entry.name() + " now also runs " + first));
        }
    }

    private static Set<String> loaded(String text) {
        Set<String> loaded = new HashSet<>();
        Matcher option = LOADED.matcher(text);
        while (option.find()) {
            loaded.add(option.group(1));
        }
        return loaded;
    }
}
