package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chains that begin with {@code assertThat(x)}: AssertJ, Truth, and what is built like them. */
final class FluentAssertions {
    private static final Set<String> EXACT = Set.of(
            "isEqualTo",
            "isSameAs",
            "isSameInstanceAs",
            "isEqualByComparingTo",
            "isEqualToComparingFieldByField",
            "isEqualToIgnoringCase",
            "isEqualToComparingFieldByFieldRecursively",
            "containsExactly",
            "containsExactlyInAnyOrder",
            "containsExactlyElementsOf",
            "containsExactlyInAnyOrderElementsOf",
            "containsExactlyElementsIn",
            "containsExactlyEntriesIn",
            "containsExactlyEntriesOf",
            "containsOnly",
            "containsOnlyKeys",
            "hasValue",
            "hasSameElementsAs",
            "hasToString",
            "hasMessage",
            "hasMessageThat",
            "withMessage",
            "isEquivalentAccordingToCompareTo",
            "isEqualToNormalizingNewlines",
            "hasContent",
            "hasBinaryContent",
            "containsExactlyEntries",
            "isCloseTo",
            "isWithin",
            "isEqualToString");
    private static final Set<String> PARTIAL = Set.of(
            "contains",
            "containsKey",
            "containsKeys",
            "containsEntry",
            "containsAnyOf",
            "containsAll",
            "containsAllOf",
            "containsAtLeast",
            "containsSubsequence",
            "containsSequence",
            "startsWith",
            "endsWith",
            "matches",
            "hasMessageContaining",
            "hasMessageStartingWith",
            "withMessageContaining",
            "hasCauseInstanceOf",
            "isInstanceOf",
            "isExactlyInstanceOf",
            "isInstanceOfAny",
            "allMatch",
            "anyMatch",
            "noneMatch",
            "allSatisfy",
            "anySatisfy",
            "noneSatisfy",
            "satisfies",
            "isOfAnyClassIn",
            "hasRootCauseInstanceOf",
            "withCauseInstanceOf",
            "isSubsetOf",
            "hasSameSizeAs",
            "hasNoNullFieldsOrProperties",
            "hasFieldOrProperty");
    private static final Pattern PARTIAL_NAMES = Pattern.compile(
            "(isNot|isGreater|isLess|isAtLeast|isAtMost|isBetween"
                    + "|isPositive|isNegative|isIn|isBefore|isAfter|doesNot|hasSizeGreater|hasSizeLess|containsAny|contains)\\w*");
    private static final Map<String, String> FIXED =
            Map.of("isTrue", "true", "isFalse", "false", "isNull", "null", "isZero", "0", "isOne", "1", "isNaN", "NaN");
    private static final Map<String, String> PROPERTIES = Map.of(
            "hasSize",
            " . size ( )",
            "hasLength",
            " . length ( )",
            "hasToString",
            " . toString ( )",
            "hasMessage",
            " . getMessage ( )",
            "hasMessageThat",
            " . getMessage ( )",
            "withMessage",
            " . getMessage ( )");
    private static final Set<String> STEPS = Set.of(
            "extracting",
            "flatExtracting",
            "first",
            "last",
            "element",
            "elements",
            "singleElement",
            "asString",
            "get",
            "map",
            "size",
            "filteredOn",
            "rootCause",
            "cause",
            "message",
            "value",
            "getCause",
            "flatMap",
            "bytes");
    private static final Pattern SILENT = Pattern.compile(
            "as|describedAs|named|withFailMessage|overridingErrorMessage|using\\w*|ignoring\\w*|with\\w*|as[A-Z]\\w*|and"
                    + "|that|of|inOrder|comparing\\w*|withStrictTypeChecking|strict");
    private static final Map<String, String> TYPED = Map.of(
            "assertThatIllegalArgumentException", "IllegalArgumentException",
            "assertThatIllegalStateException", "IllegalStateException",
            "assertThatNullPointerException", "NullPointerException",
            "assertThatRuntimeException", "RuntimeException",
            "assertThatException", "Exception",
            "assertThatIndexOutOfBoundsException", "IndexOutOfBoundsException",
            "assertThatIOException", "IOException");
    private static final Set<String> BEGINNINGS = Set.of(
            "assertThat",
            "assertThatCode",
            "assertThatThrownBy",
            "assertThatExceptionOfType",
            "assertThatObject",
            "assertWithMessage",
            "assertAbout",
            "assertThatList",
            "assertThatNoException",
            "thenThrownBy");

    /** Assertions of one's own that are built like AssertJ's, and the type of exception in the name of some. */
    private static final Pattern OWN = Pattern.compile("assertThat[A-Z]\\w*|assert(\\w*?)ThrownBy");

    private final Tokens tokens;

    FluentAssertions(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean begins(Call call) {
        if (BEGINNINGS.contains(call.name()) || TYPED.containsKey(call.name())) {
            return !(tokens.is(call.start() - 1, "return") && tokens.is(call.end(), ";"));
        }
        return OWN.matcher(call.name()).matches() && tokens.is(call.end(), ".");
    }

    /** What a chain says; one statement that is vacuous where it says nothing. */
    List<Statement> read(Call call) {
        List<Call> chain = call.chained(tokens);
        String name = call.name();
        if (name.equals("assertThatThrownBy") || name.equals("thenThrownBy") || name.equals("assertThatCode")) {
            return thrown(code(call, 0), "Throwable", chain);
        }
        if (name.equals("assertThatExceptionOfType")
                || TYPED.containsKey(name)
                || name.equals("assertThatNoException")) {
            return thrownBy(name, call, chain);
        }
        Matcher own = OWN.matcher(name);
        if (own.matches() && own.group(1) != null) {
            return thrown(code(call, 0), own.group(1), chain);
        }
        if (own.matches() && !BEGINNINGS.contains(name)) {
            return statements(tokens.text(call.at(), call.end()), chain);
        }
        String actual = name.equals("assertWithMessage") || name.equals("assertAbout")
                ? chain.stream()
                        .filter(c -> c.name().equals("that"))
                        .findFirst()
                        .map(c -> text(c, 0))
                        .orElse("")
                : text(call, 0);
        List<Statement> said = statements(actual, chain);
        return said.isEmpty() ? List.of(new Statement(Kind.VACUOUS, actual, "")) : said;
    }

    private List<Statement> statements(String given, List<Call> chain) {
        List<Statement> said = new ArrayList<>();
        String actual = given;
        for (Call next : chain) {
            if (STEPS.contains(next.name())) {
                actual += " . " + tokens.text(next.at(), next.end());
            } else if (!SILENT.matcher(next.name()).matches()) {
                said.add(statement(actual, next, chain));
            }
        }
        return said;
    }

    private Statement statement(String actual, Call said, List<Call> chain) {
        String name = said.name();
        if (name.equals("isTrue") || name.equals("isFalse")) {
            return condition(actual, name.equals("isTrue"), chain, said);
        }
        if (FIXED.containsKey(name)) {
            return new Statement(Kind.EXACT, actual, FIXED.getOrDefault(name, ""));
        }
        if (name.equals("isNotNull") || name.equals("isPresent")) {
            return new Statement(Kind.PRESENT, actual, name.equals("isPresent") ? "empty" : "null");
        }
        if (name.equals("isEmpty") || name.equals("isBlank")) {
            return new Statement(Kind.EXACT, actual + " . " + name + " ( )", "true");
        }
        String expected = all(said);
        if ((name.equals("containsEntry") || name.equals("hasEntry"))
                && said.arguments().size() == 2) {
            return new Statement(Kind.EXACT, actual + " . get ( " + text(said, 0) + " )", text(said, 1));
        }
        if (PROPERTIES.containsKey(name)) {
            return new Statement(Kind.EXACT, actual + PROPERTIES.get(name), expected);
        }
        if (EXACT.contains(name)) {
            boolean same = actual.equals(expected) || constant(said) && isConstant(actual);
            return new Statement(same ? Kind.VACUOUS : Kind.EXACT, actual, expected).within(tolerance(said));
        }
        if (name.equals("isInstanceOf") || name.equals("isExactlyInstanceOf")) {
            return Statement.ofType(actual, expected);
        }
        boolean partial = PARTIAL.contains(name) || PARTIAL_NAMES.matcher(name).matches();
        return new Statement(partial ? Kind.PARTIAL : Kind.UNKNOWN, actual, partial(name) + expected);
    }

    /** {@code contains(x)} is compared with {@code assertTrue(s.contains(x))}; others keep their name. */
    private static String partial(String name) {
        return Set.of("contains", "startsWith", "endsWith", "matches", "containsKey")
                        .contains(name)
                ? ""
                : name + " ";
    }

    private Statement condition(String actual, boolean value, List<Call> chain, Call said) {
        boolean first = chain.get(0) == said || chain.stream().noneMatch(c -> STEPS.contains(c.name()));
        int open = chain.get(0).at() - 2;
        if (!first || !tokens.is(open, ")")) {
            return new Statement(Kind.EXACT, actual, String.valueOf(value));
        }
        List<Span> arguments = tokens.arguments(tokens.open(open));
        return arguments.isEmpty()
                ? new Statement(Kind.UNKNOWN, actual, "")
                : new Conditions(tokens).holds(arguments.get(0), value);
    }

    private List<Statement> thrown(String code, String least, List<Call> chain) {
        List<Statement> said = new ArrayList<>();
        String type = least;
        boolean nothing = false;
        for (Call next : chain) {
            if (next.name().equals("isInstanceOf") || next.name().equals("isExactlyInstanceOf")) {
                type = PlainAssertions.simpleType(text(next, 0));
            } else if (next.name().startsWith("doesNotThrow")) {
                nothing = true;
            } else if (!SILENT.matcher(next.name()).matches() && !STEPS.contains(next.name())) {
                said.add(statement("thrown", next, chain));
            }
        }
        Kind kind = nothing ? Kind.PRESENT : chain.isEmpty() ? Kind.VACUOUS : Kind.THROWS;
        said.add(0, new Statement(kind, code, nothing ? "" : type));
        return said;
    }

    private List<Statement> thrownBy(String name, Call call, List<Call> chain) {
        String type = TYPED.getOrDefault(name, PlainAssertions.simpleType(text(call, 0)));
        List<Statement> said = new ArrayList<>();
        boolean complete = false;
        for (Call next : chain) {
            if (next.name().equals("isThrownBy")) {
                complete = true;
                said.add(0, new Statement(Kind.THROWS, code(next, 0), type));
            } else if (name.equals("assertThatNoException")) {
                return List.of(new Statement(Kind.PRESENT, code(next, 0), ""));
            } else if (next.name().startsWith("with")
                    || !SILENT.matcher(next.name()).matches()) {
                said.add(statement("thrown", next, chain));
            }
        }
        return complete ? said : List.of(new Statement(Kind.VACUOUS, "", type));
    }

    private OptionalDouble tolerance(Call said) {
        if (said.arguments().isEmpty()) {
            return OptionalDouble.empty();
        }
        int last = said.arguments().size() - 1;
        Span span = said.arguments().get(last);
        if (said.name().equals("isCloseTo") || last > 0 && tokens.is(span.to() - 1, ")")) {
            int open = tokens.open(span.to() - 1);
            List<Span> inner = open < span.to() - 1 ? tokens.arguments(open) : List.of(span);
            return inner.isEmpty() ? OptionalDouble.empty() : number(inner.get(0));
        }
        return said.name().equals("isWithin") ? number(said.arguments().get(0)) : OptionalDouble.empty();
    }

    private OptionalDouble number(Span span) {
        return Durations.number(new Expression(tokens, span).text());
    }

    private boolean constant(Call said) {
        return said.arguments().stream().allMatch(span -> new Expression(tokens, span).isConstant());
    }

    private static boolean isConstant(String actual) {
        return actual.matches("(\\d[\\w.]*|true|false|null|\"[^\"]*\")");
    }

    private String all(Call call) {
        boolean close = call.name().equals("isCloseTo");
        return call.arguments().isEmpty()
                ? ""
                : close
                        ? text(call, 0)
                        : tokens.text(
                                call.arguments().get(0).from(),
                                call.arguments()
                                        .get(call.arguments().size() - 1)
                                        .to());
    }

    private String text(Call call, int index) {
        return index < call.arguments().size()
                ? new Expression(tokens, call.arguments().get(index)).text()
                : "";
    }

    private String code(Call call, int index) {
        return index < call.arguments().size()
                ? new Expression(tokens, call.arguments().get(index)).code()
                : "";
    }
}
