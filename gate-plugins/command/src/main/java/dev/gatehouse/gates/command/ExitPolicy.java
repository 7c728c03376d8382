package dev.gatehouse.gates.command;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the exit codes of a command mean. */
record ExitPolicy(Set<Integer> pass, Set<Integer> fail, Set<Integer> notProven) {

    enum Meaning {
        PASS,
        FAIL,
        NOT_PROVEN
    }

    static ExitPolicy of(Optional<CommandSettings.ExitCodes> codes) {
        return codes.map(given -> new ExitPolicy(
                        given.pass().isEmpty() ? Set.of(0) : distinct(given.pass()),
                        distinct(given.fail()),
                        distinct(given.notProven())))
                .orElse(new ExitPolicy(Set.of(0), Set.of(), Set.of()))
                .checked();
    }

    /** A code that nobody named fails, unless the failing ones are named: then it proves nothing. */
    Meaning meaning(int code) {
        if (pass.contains(code)) {
            return Meaning.PASS;
        }
        boolean fails = fail.contains(code) || fail.isEmpty() && !notProven.contains(code);
        return fails ? Meaning.FAIL : Meaning.NOT_PROVEN;
    }

    private ExitPolicy checked() {
        Set<Integer> all = new HashSet<>(pass);
        all.addAll(fail);
        all.addAll(notProven);
        if (all.size() < pass.size() + fail.size() + notProven.size()) {
            throw new IllegalArgumentException("'exit-codes' names a code more than once");
        }
        all.stream().filter(code -> code < 0 || code > 255).findFirst().ifPresent(code -> {
            throw new IllegalArgumentException("'exit-codes' names " + code + ", and exit codes are 0 to 255");
        });
        return this;
    }

    private static Set<Integer> distinct(List<Integer> codes) {
        Set<Integer> set = new HashSet<>(codes);
        if (set.size() < codes.size()) {
            throw new IllegalArgumentException("'exit-codes' names a code more than once");
        }
        return set;
    }
}
