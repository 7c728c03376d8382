package dev.gatehouse.config;

import dev.gatehouse.config.Node.Scalar;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form of single values: a kind of scalar and what its text must be.
 *
 * @param expected what would do, for messages
 * @param kind of scalar; a number may be written as an integer
 * @param parser of the text
 * @param schema of the value
 */
record ScalarForm(String expected, ScalarKind kind, TextParser parser, Map<String, Object> schema) implements Form {
    @Override
    public @Nullable Object read(Node node, Reading reading) {
        if (!(node instanceof Scalar scalar)) {
            reading.wrong(node, expected);
            return null;
        }
        if (!isKind(scalar.kind())) {
            ConfigProblem problem = reading.wrongValue(node, expected);
            reading.problems().add(advised(problem, scalar));
            return null;
        }
        return parse(scalar, reading);
    }

    private @Nullable Object parse(Scalar scalar, Reading reading) {
        try {
            return parser.parse(scalar.text());
        } catch (Refusal refusal) {
            reading.problems()
                    .add(reading.wrongValue(scalar, refusal.expected()).didYouMean(refusal.guess()));
        } catch (IllegalArgumentException refused) {
            reading.problems()
                    .add(scalar.place()
                            .problem("wrong value for " + Quote.of(reading.key()) + ": " + refused.getMessage()));
        }
        return null;
    }

    private boolean isKind(ScalarKind given) {
        return given == kind || (kind == ScalarKind.NUMBER && given == ScalarKind.INTEGER);
    }

    private ConfigProblem advised(ConfigProblem problem, Scalar scalar) {
        boolean unquoted = kind == ScalarKind.STRING && scalar.kind() != ScalarKind.NOTHING;
        if (unquoted && schema.get("pattern") == null && schema.get("enum") == null) {
            return problem.help("write \"" + scalar.text() + "\"");
        }
        boolean quoted = !scalar.plain() && isKind(ScalarKind.ofPlain(scalar.text()));
        return quoted ? problem.help("take the quotes away") : problem;
    }
}
