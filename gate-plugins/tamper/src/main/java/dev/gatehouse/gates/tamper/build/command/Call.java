package dev.gatehouse.gates.tamper.build.command;

import java.util.List;
import java.util.Set;

/**
 * One command of a shell text.
 *
 * @param words with quotes resolved
 * @param slack what the shell around it does to its result
 * @param line within the file
 */
record Call(List<String> words, Set<Slack> slack, int line) {
    Call {
        words = List.copyOf(words);
        slack = Set.copyOf(slack);
    }
}
