package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mockito's {@code verify(mock, times(1)).call(argument)} and its relatives. */
final class MockChecks {
    private static final Set<String> NOTHING_MORE = Set.of(
            "verifyNoMoreInteractions", "verifyNoInteractions", "verifyZeroInteractions", "shouldHaveNoInteractions");

    private final Tokens tokens;

    MockChecks(Tokens tokens) {
        this.tokens = tokens;
    }

    Optional<Statement> read(Call call) {
        if (NOTHING_MORE.contains(call.name())) {
            return Optional.of(new Statement(Kind.CALLED, argument(call, 0), call.name()));
        }
        if (!call.name().equals("verify")) {
            return Optional.empty();
        }
        List<Call> chain = call.chained(tokens);
        if (chain.isEmpty() || call.arguments().isEmpty()) {
            return Optional.empty();
        }
        Call called = chain.get(0);
        String actual = argument(call, 0) + " . " + tokens.text(called.at(), called.end());
        return Optional.of(often(actual, call.arguments().size() > 1 ? argument(call, 1) : "times ( 1 )")
                .within(java.util.OptionalDouble.of(wildcards(called))));
    }

    private static Statement often(String actual, String given) {
        String mode = given.replaceFirst("^Mockito \\. ", "").replaceFirst("^timeout \\( [^)]* \\) \\. ", "");
        if (mode.startsWith("never") || mode.equals("times ( 0 )")) {
            return new Statement(Kind.CALLED, actual, "0");
        }
        if (mode.startsWith("times ( ")) {
            return new Statement(Kind.CALLED, actual, mode.substring("times ( ".length(), mode.length() - 2));
        }
        if (mode.equals("atLeast ( 0 )")) {
            return new Statement(Kind.VACUOUS, actual, mode);
        }
        boolean loose = mode.startsWith("atLeast") || mode.startsWith("atMost");
        return new Statement(loose ? Kind.PARTIAL : Kind.CALLED, actual, loose ? mode : "1");
    }

    /** How many arguments may be anything. */
    private int wildcards(Call called) {
        int count = 0;
        for (int index = called.at(); index < Math.min(called.end(), called.at() + Tokens.LONGEST); index++) {
            String text = tokens.get(index).text();
            boolean any = text.startsWith("any") || text.equals("isA") || text.equals("notNull");
            count += any && tokens.is(index + 1, "(") && index > called.at() ? 1 : 0;
        }
        return count;
    }

    private String argument(Call call, int index) {
        return index < call.arguments().size()
                ? new Expression(tokens, call.arguments().get(index)).text()
                : "";
    }
}
