package dev.gatehouse.gates.tamper.change;

import java.util.Optional;

/**
 * What a detector says.
 *
 * @param rule id of the rule, such as {@code tamper/test-removed}
 * @param path of the file on the side where the line is: in the submission unless the file is gone
 * @param line from 1; 0 for the file as a whole
 * @param subject what it is about, stable across edits elsewhere: the name of a test, of a setting, of a suppressed check.
 *     With rule and path it is the key of the finding
 * @param message what is wrong, in one line; quotes of judged code are short
 * @param remedy what to do, where something better is known than the rule's own
 */
public record Remark(String rule, String path, int line, String subject, String message, Optional<String> remedy) {

    public static Remark of(String rule, String path, int line, String subject, String message) {
        return new Remark(rule, path, line, subject, message, Optional.empty());
    }
}
