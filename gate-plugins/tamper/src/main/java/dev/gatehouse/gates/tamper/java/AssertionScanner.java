package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import dev.gatehouse.gates.tamper.tests.Body;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds assertions and calls in a range of tokens, whatever statements they stand in. */
final class AssertionScanner {
    private static final int NESTED = 6;
    private static final Pattern LIKE_AN_ASSERTION =
            Pattern.compile("(\\w+Assert|assert|verify|expect|check)[A-Z]\\w*");
    /** What prepares a mock, and checks nothing. */
    private static final Set<String> PREPARING =
            Set.of("expectLastCall", "expectPrivate", "expectNew", "expectStrictNew", "assertAll", "checkOrder");

    private static final Set<String> CHAINED = Set.of("andExpect", "andExpectAll", "expectNext", "expectBody");

    private final Tokens tokens;
    private final PlainAssertions plain;
    private final FluentAssertions fluent;
    private final Matchers matchers;
    private final MockChecks mocks;
    private final Set<String> declared;
    private final Set<String> hollow;
    /** Where the code ends that is expected to throw: an assertion in it is not reached if all is well. */
    private int throwing;

    /**
     * @param declared names of the functions of the file
     * @param hollow those of them that assert nothing: a call to one is none to the library's assertion of that name
     */
    AssertionScanner(Tokens tokens, Imports imports, Set<String> declared, Set<String> hollow) {
        this.tokens = tokens;
        this.plain = new PlainAssertions(tokens, imports);
        this.fluent = new FluentAssertions(tokens);
        this.matchers = new Matchers(tokens);
        this.mocks = new MockChecks(tokens);
        this.declared = declared;
        this.hollow = hollow;
    }

    Body scan(Span span, Reach reach) {
        List<Assertion> found = new ArrayList<>(reach.expectations());
        List<String> calls = new ArrayList<>();
        Deque<Integer> within = new ArrayDeque<>();
        for (int index = span.from(); index < span.to(); index++) {
            while (!within.isEmpty() && within.peek() <= index) {
                within.pop();
            }
            if (tokens.is(index, "assert") && !tokens.is(index - 1, ".")) {
                found.add(statement(index, reach));
            } else if (within.size() < NESTED && Call.isAt(tokens, index)) {
                Call call = Call.at(tokens, index);
                if (!assertions(call, reach, found)) {
                    called(call, reach, calls);
                } else {
                    within.push(call.end());
                }
            }
        }
        List<String> words =
                tokens.slice(span.from(), span.to()).stream().map(Token::text).toList();
        return new Body(found, calls, words);
    }

    private void called(Call call, Reach reach, List<String> calls) {
        if (reach.reaches(call.at())) {
            calls.add(call.name());
        }
    }

    private boolean assertions(Call call, Reach reach, List<Assertion> found) {
        boolean local = call.start() == call.at() || tokens.is(call.at() - 2, "this");
        if (local && hollow.contains(call.name())) {
            return false;
        }
        List<Statement> statements = statements(call);
        boolean inside = call.at() < throwing;
        for (Statement statement : statements) {
            Statement judged = reach.judged(statement);
            boolean reached = reach.reaches(call.at())
                    && !reach.unchecked(tokens.get(call.start()).text());
            found.add(judged.at(tokens.get(call.at()).line(), reached, shown(call)));
        }
        return !statements.isEmpty();
    }

    private List<Statement> statements(Call call) {
        if (call.name().equals("assertThat") && call.arguments().size() > 1) {
            return List.of(matchers.read(call.arguments()));
        }
        if (fluent.begins(call)) {
            return fluent.read(call);
        }
        Optional<Statement> known = plain.read(call).or(() -> mocks.read(call));
        if (known.isPresent()) {
            return List.of(known.get());
        }
        if (CHAINED.contains(call.name())) {
            return List.of(new Statement(Kind.EXACT, call.name(), arguments(call)));
        }
        boolean unknown = LIKE_AN_ASSERTION.matcher(call.name()).matches()
                && !declared.contains(call.name())
                && !PREPARING.contains(call.name());
        return unknown ? List.of(new Statement(Kind.UNKNOWN, call.name(), arguments(call))) : List.of();
    }

    private Assertion statement(int index, Reach reach) {
        int end = index + 1;
        while (end < tokens.size() && !tokens.is(end, ";") && !tokens.is(end, ":") && !tokens.is(end, "}")) {
            end = "([{".contains(tokens.get(end).text()) ? tokens.close(end) + 1 : end + 1;
        }
        Span condition = new Span(index + 1, Math.min(end, tokens.size()));
        Statement statement = condition.length() == 0
                ? new Statement(Kind.UNKNOWN, "", "")
                : new Conditions(tokens).holds(condition, true);
        String shown = new Expression(tokens, new Span(index, condition.to())).shown();
        return statement.at(tokens.get(index).line(), reach.reaches(index), shown);
    }

    private String arguments(Call call) {
        return tokens.text(call.at() + 2, call.end() - 1);
    }

    private String shown(Call call) {
        List<Call> chain = fluent.begins(call) || call.name().equals("verify") ? call.chained(tokens) : List.of();
        int end = chain.isEmpty() ? call.end() : chain.get(chain.size() - 1).end();
        return new Expression(tokens, new Span(call.at(), end)).shown();
    }
}
