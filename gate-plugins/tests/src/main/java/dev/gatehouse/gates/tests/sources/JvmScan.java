package dev.gatehouse.gates.tests.sources;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds test methods of Java and Kotlin by annotations, names and braces. */
final class JvmScan {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package[ \\t]+([\\p{L}_$][\\p{L}\\p{N}_$.]*)");
    private static final Pattern TOKEN =
            Pattern.compile("@(?:\\w+:)?[\\p{L}_$][\\p{L}\\p{N}_$.]*|[\\p{L}_$][\\p{L}\\p{N}_$]*|`[^`\\n]*`|[{}();=]");

    private final Source source;
    private final JvmDialect dialect;
    private final Matcher tokens;
    private final String prefix;
    private final List<String> faults;
    private final Deque<JvmType> types = new ArrayDeque<>();
    private final List<SourceTest> found = new ArrayList<>();
    private Declaration member = new Declaration();
    private int depth;
    private boolean assigned;
    private boolean annotationArgumentsMayFollow;

    JvmScan(Source source, JvmDialect dialect) {
        this.source = source;
        this.dialect = dialect;
        this.tokens = TOKEN.matcher(source.code());
        this.faults = Faults.onJvm(source.code(), dialect.fault());
        Matcher declared = PACKAGE.matcher(source.code());
        this.prefix = declared.find() ? declared.group(1) + "." : "";
    }

    List<SourceTest> scan() {
        while (tokens.find()) {
            String token = tokens.group();
            switch (token.charAt(0)) {
                case '{' -> open();
                case '}' -> close();
                case ';' -> forget();
                case '=' -> assign();
                case '(' -> bracket();
                case ')' -> {}
                case '@' -> annotation(token);
                default -> word(token);
            }
            annotationArgumentsMayFollow = token.charAt(0) == '@';
        }
        return found;
    }

    private boolean atMembers() {
        return types.isEmpty() ? depth == 0 : depth == types.peek().depth();
    }

    private void open() {
        depth++;
        boolean ofMember = types.isEmpty() ? depth == 1 : depth == types.peek().depth() + 1;
        if (ofMember && member.declaresType() && types.size() < Source.DEEPEST) {
            String owner = types.isEmpty() ? prefix : types.peek().name() + "$";
            types.push(member.type(owner, depth));
        } else if (ofMember && member.hasMethod() && !assigned) {
            method(Optional.of(tokens.end()));
        }
        if (ofMember) {
            forget();
        }
    }

    private void close() {
        if (!types.isEmpty() && types.peek().depth() == depth) {
            types.pop();
        }
        depth--;
        if (atMembers()) {
            forget();
        }
    }

    private void assign() {
        if (atMembers()) {
            if (dialect == JvmDialect.KOTLIN && member.hasMethod() && !assigned) {
                method(Optional.empty());
                member = new Declaration();
            }
            assigned = true;
        }
    }

    private void bracket() {
        if (!atMembers()) {
            return;
        }
        int open = tokens.start();
        int close = source.closing(open);
        if (close < 0) {
            return;
        }
        String within = source.code().substring(open + 1, close);
        if (annotationArgumentsMayFollow) {
            member.annotationArguments(within);
        } else if (!assigned && functionWordSeen()) {
            member.parameters(within.isBlank());
        }
        tokens.region(close + 1, source.code().length());
    }

    private boolean functionWordSeen() {
        return dialect.functionWord().isEmpty() || member.has(dialect.functionWord());
    }

    private void annotation(String token) {
        if (!atMembers()) {
            return;
        }
        if (dialect.declaresType(token)) {
            member.typeFollows();
        } else {
            member.annotated(token, tokens.start());
        }
    }

    private void word(String word) {
        if (!atMembers()) {
            return;
        }
        if (word.equals(dialect.functionWord())) {
            member.functionFollows();
            assigned = false;
        }
        if (dialect == JvmDialect.KOTLIN && (word.equals("val") || word.equals("var"))) {
            forget();
        }
        member.word(word.replace("`", ""), tokens.start(), source.goesOn(tokens.start() - 1, "."));
        if (dialect.declaresType(word) && !assigned) {
            member.typeFollows();
        }
    }

    private void method(Optional<Integer> body) {
        if (types.isEmpty() || !member.isTestIn(types.peek())) {
            return;
        }
        JvmType type = types.peek();
        boolean certain = !type.isAbstract() && !member.isTemplate() && !member.isSkipped();
        Optional<Slot> slot = body.filter(at -> !member.expectsFailure() && !member.isTemplate() && !type.isAbstract())
                .map(at -> Slot.at(at, faults));
        found.add(source.test(member.start(), List.of(type.name()), member.method(), certain, slot));
    }

    private void forget() {
        if (atMembers() || depth == 0) {
            member = new Declaration();
            assigned = false;
        }
    }
}
