package dev.gatehouse.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in our words what the YAML parser stumbled over. */
final class SyntaxFault {
    private SyntaxFault() {}

    static ConfigProblem problem(Source source, Place last, RuntimeException refused) {
        if (!(refused instanceof MarkedYamlEngineException marked)) {
            return last.problem("not valid YAML from here on");
        }
        Optional<Mark> mark = marked.getProblemMark();
        Place place =
                mark.isPresent() ? source.at(mark.get().getLine(), mark.get().getColumn(), 1) : last;
        String said = marked.getProblem() == null ? "" : marked.getProblem();
        ConfigProblem problem = place.problem("not valid YAML: " + plainly(said, marked.getContext()));
        String help = help(said, marked.getContextMark(), place);
        return help.isEmpty() ? problem : problem.help(help);
    }

    private static String plainly(String said, String context) {
        if (said.startsWith("mapping values are not allowed")) {
            return "a second ':' in this value";
        }
        if (said.startsWith("expected <block end>")) {
            return "this does not belong to what stands above it";
        }
        if (said.startsWith("expected ',' or '")) {
            return "'" + said.charAt("expected ',' or '".length()) + "' or ',' is missing before this";
        }
        if (said.contains("unexpected end of stream")) {
            return "a quote is never closed";
        }
        int hint = said.indexOf(" (");
        return said.isEmpty() ? String.valueOf(context) : said.substring(0, hint < 0 ? said.length() : hint);
    }

    private static String help(String said, Optional<Mark> context, Place place) {
        if (said.startsWith("mapping values are not allowed")) {
            return "put the value in quotes, or mend the indentation";
        }
        if (said.startsWith("expected <block end>")) {
            return "mend the indentation";
        }
        if (said.contains("cannot start any token") || said.endsWith("but got ':'")) {
            return "put the value in quotes";
        }
        boolean elsewhere = context.isPresent() && context.get().getLine() + 1 != place.line();
        return elsewhere ? "what it belongs to starts on line " + (context.get().getLine() + 1) : "";
    }
}
