package dev.gatehouse.gates.tamper.build.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes a shell text apart into commands, tolerantly, and finds out whose result is dropped. Linear. */
final class ShellText {
    private final ShellWords words;
    private final List<Draft> drafts = new ArrayList<>();
    private List<String> current = new ArrayList<>();
    private String before = "\n";
    private boolean lenient;
    private boolean exited;
    private int conditions;

    /** A command whose surroundings are not complete yet. */
    private static final class Draft {
        private final List<String> words;
        private final Set<Slack> slack = new HashSet<>();
        private final int line;

        Draft(List<String> words, int line) {
            this.words = words;
            this.line = line;
        }
    }

    ShellText(String text, int firstLine) {
        words = new ShellWords(text, firstLine);
    }

    List<Call> calls() {
        boolean pipefail = words.text().contains("pipefail");
        int line = words.line();
        for (String word = words.next(); !word.isEmpty() || words.more(); word = words.next()) {
            if (words.isOperator()) {
                end(word, line, pipefail);
                line = words.line();
            } else {
                line = current.isEmpty() ? words.line() : line;
                current.add(word);
            }
        }
        end("\n", line, pipefail);
        return drafts.stream()
                .map(draft -> new Call(draft.words, draft.slack, draft.line))
                .toList();
    }

    private void end(String operator, int line, boolean pipefail) {
        List<String> command = stripped(current);
        current = new ArrayList<>();
        if (!command.isEmpty()) {
            command(command, line);
            if (operator.equals("|") && !pipefail && !last().words.get(0).equals("echo")) {
                last().slack.add(Slack.swallowed("| …"));
            }
            if (operator.equals("&")) {
                last().slack.add(Slack.swallowed("&"));
            }
        }
        before = command.isEmpty() && operator.equals("\n") ? "\n" : operator;
    }

    private Draft last() {
        return drafts.isEmpty() ? new Draft(List.of("echo"), 0) : drafts.get(drafts.size() - 1);
    }

    private void command(List<String> command, int line) {
        String first = command.get(0);
        boolean harmless = isHarmless(command);
        if (before.equals("||") && harmless && !drafts.isEmpty()) {
            last().slack.add(Slack.swallowed("|| true"));
        } else if (conditions == 0 && (before.equals(";") || before.equals("\n")) && isSuccess(command)) {
            exited |= first.equals("exit");
            if (!drafts.isEmpty() && before.equals(";")) {
                drafts.forEach(draft -> draft.slack.add(Slack.swallowed("; " + String.join(" ", command))));
            }
            return;
        }
        Draft draft = new Draft(command, line);
        modes(command, draft);
        if (before.equals("||") && !harmless && !drafts.isEmpty() && isHarmless(last().words)) {
            draft.slack.add(Slack.of(Slack.Kind.NOT_RUN, "true ||"));
        }
        if (before.equals("&&") && last().words.get(0).equals("false")) {
            draft.slack.add(Slack.of(Slack.Kind.NOT_RUN, "false &&"));
        }
        drafts.add(draft);
    }

    private void modes(List<String> command, Draft draft) {
        if (command.get(0).equals("set") && command.size() > 1) {
            lenient = command.get(1).startsWith("+") && command.get(1).contains("e")
                    || lenient
                            && !(command.get(1).startsWith("-")
                                    && command.get(1).contains("e"));
        } else if (lenient) {
            draft.slack.add(Slack.swallowed("set +e"));
        }
        if (exited) {
            draft.slack.add(Slack.of(Slack.Kind.NOT_RUN, "after exit 0"));
        }
    }

    private static boolean isHarmless(List<String> command) {
        return isSuccess(command)
                || command.get(0).equals("echo")
                || command.get(0).equals("printf");
    }

    private static boolean isSuccess(List<String> command) {
        String first = command.get(0);
        return first.equals("true")
                || first.equals(":")
                || first.equals("exit") && command.size() > 1 && command.get(1).equals("0");
    }

    /** Without the words that only steer the shell. */
    private List<String> stripped(List<String> command) {
        int from = 0;
        boolean negated = false;
        while (from < command.size()) {
            String word = command.get(from);
            if (word.equals("if") || word.equals("case") || word.equals("while") || word.equals("until")) {
                conditions++;
            } else if (word.equals("fi") || word.equals("esac") || word.equals("done")) {
                conditions -= conditions > 0 ? 1 : 0;
            } else if (word.equals("!")) {
                negated = true;
            } else if (!List.of("then", "else", "elif", "do", "{", "}").contains(word)) {
                break;
            }
            from++;
        }
        List<String> rest = command.subList(from, command.size());
        return negated && !rest.isEmpty() ? List.of("!", String.join(" ", rest)) : rest;
    }
}
