package dev.gatehouse.gates.tamper.java;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.gatehouse.gates.tamper.tests.Assertion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks the syntax tree of one body for what may keep its assertions from being reached. */
final class Reaching {
    private static final Set<UnaryExpr.Operator> ONCE_MORE = Set.of(
            UnaryExpr.Operator.PREFIX_INCREMENT,
            UnaryExpr.Operator.PREFIX_DECREMENT,
            UnaryExpr.Operator.POSTFIX_INCREMENT,
            UnaryExpr.Operator.POSTFIX_DECREMENT);

    private final Tokens tokens;
    private final BlockStmt body;
    private final List<Span> dead = new ArrayList<>();
    private final List<Assertion> expectations = new ArrayList<>();
    private final Map<String, String> locals = new HashMap<>();
    private final Set<String> soft = new HashSet<>();
    private final Map<String, Integer> words;
    private Optional<String> stopped = Optional.empty();

    private Reaching(Tokens tokens, BlockStmt body) {
        this.tokens = tokens;
        this.body = body;
        this.words = counted();
    }

    static Reach of(Tokens tokens, BlockStmt body) {
        Reaching reaching = new Reaching(tokens, body);
        reaching.stops();
        body.walk(Node.TreeTraversal.PREORDER, reaching::visit);
        return new Reach(
                reaching.dead,
                reaching.expectations,
                reaching.locals,
                reaching.words.containsKey("assertAll") ? Set.of() : reaching.soft,
                reaching.stopped);
    }

    private void visit(Node node) {
        if (node instanceof IfStmt branch) {
            branch(branch);
        } else if (node instanceof WhileStmt loop && Constants.isFalse(loop.getCondition())) {
            kill(loop.getBody());
        } else if (node instanceof ForStmt loop
                && loop.getCompare().filter(Constants::isFalse).isPresent()) {
            kill(loop.getBody());
        } else if (node instanceof TryStmt attempt) {
            attempt(attempt);
        } else if (node instanceof VariableDeclarator variable) {
            variable(variable);
        } else if (node instanceof AssignExpr assignment) {
            locals.put(assignment.getTarget().toString(), "");
        } else if (node instanceof UnaryExpr unary && ONCE_MORE.contains(unary.getOperator())) {
            locals.put(unary.getExpression().toString(), "");
        }
    }

    private void branch(IfStmt branch) {
        Expression condition = branch.getCondition();
        boolean sure = Constants.isTrue(condition);
        boolean alike = Branches.alike(branch, locals);
        if (failsOnly(branch.getThenStmt())) {
            span(condition)
                    .ifPresent(span -> add(
                            new Conditions(tokens).holds(span, false),
                            span,
                            "if (" + new dev.gatehouse.gates.tamper.java.Expression(tokens, span).shown()
                                    + ") fail()"));
        } else if (!sure && !alike) {
            kill(branch.getThenStmt());
        }
        if (sure || !alike) {
            branch.getElseStmt().ifPresent(this::kill);
        }
    }

    /** {@code if (bad) fail()} is an assertion of its own, not a condition on one. */
    private static boolean failsOnly(Statement statement) {
        Statement only =
                statement instanceof BlockStmt block && block.getStatements().size() == 1
                        ? block.getStatement(0)
                        : statement;
        return Failing.fails(only);
    }

    private void attempt(TryStmt attempt) {
        boolean fails = Failing.endsWithFail(attempt.getTryBlock());
        for (CatchClause clause : attempt.getCatchClauses()) {
            if (fails) {
                expected(attempt, clause);
            } else {
                kill(clause.getBody());
            }
            if (!fails && Swallowing.swallows(clause)) {
                kill(attempt.getTryBlock());
            }
        }
    }

    private void expected(TryStmt attempt, CatchClause clause) {
        Optional<Span> block = span(attempt.getTryBlock());
        if (block.isEmpty() || Swallowing.isEscape(clause)) {
            return;
        }
        Span code = new Span(block.get().from() + 1, Failing.start(tokens, block.get()));
        String type = PlainAssertions.simpleType(clause.getParameter().getType().asString());
        add(
                new dev.gatehouse.gates.tamper.java.Statement(
                        Assertion.Kind.THROWS, dev.gatehouse.gates.tamper.java.Expression.code(tokens, code), type),
                block.get(),
                "try { … fail(); } catch (" + type + ")");
    }

    /** What stands around is visited first, so whether the place is reached is known by now. */
    private void add(dev.gatehouse.gates.tamper.java.Statement statement, Span at, String text) {
        boolean reached = dead.stream().noneMatch(span -> span.contains(at.from()));
        expectations.add(statement.at(tokens.get(at.from()).line(), reached, text));
    }

    private void variable(VariableDeclarator variable) {
        String name = variable.getNameAsString();
        if (variable.getInitializer().isEmpty()) {
            return;
        }
        Expression value = variable.getInitializer().get();
        span(value).ifPresent(span -> locals.merge(name, tokens.text(span.from(), span.to()), (a, b) -> ""));
        if (value instanceof LambdaExpr && words.getOrDefault(name, 2) < 2) {
            kill(value);
        }
        if (value instanceof ObjectCreationExpr made
                && made.getType().getNameAsString().equals("SoftAssertions")) {
            soft.add(name);
        }
    }

    private void stops() {
        List<Statement> statements = body.getStatements();
        for (int index = 0; index < statements.size(); index++) {
            Optional<String> reason = Stopping.reason(statements.get(index));
            boolean last = index == statements.size() - 1;
            if (reason.isPresent() && !last) {
                Optional<Span> from = span(statements.get(index));
                Optional<Span> to = span(body);
                from.ifPresent(start -> to.ifPresent(end -> dead.add(new Span(start.to(), end.to()))));
                stopped = index == 0 || !asserts(statements.subList(0, index)) ? reason : stopped;
                return;
            }
        }
    }

    private boolean asserts(List<Statement> statements) {
        return statements.stream().flatMap(s -> span(s).stream()).anyMatch(span -> {
            for (int index = span.from(); index < span.to(); index++) {
                String word = tokens.get(index).text();
                if (word.startsWith("assert") || word.startsWith("verify") || word.equals("fail")) {
                    return true;
                }
            }
            return false;
        });
    }

    private Map<String, Integer> counted() {
        Map<String, Integer> counts = new HashMap<>();
        span(body).ifPresent(span -> {
            for (Token token : tokens.slice(span.from(), span.to())) {
                counts.merge(token.text(), 1, Integer::sum);
            }
        });
        return counts;
    }

    private void kill(Node node) {
        span(node).ifPresent(dead::add);
    }

    private Optional<Span> span(Node node) {
        return node.getRange().map(range -> span(tokens, range));
    }

    static Span span(Tokens tokens, Range range) {
        return new Span(
                tokens.at(range.begin.line, range.begin.column), tokens.at(range.end.line, range.end.column + 1));
    }
}
