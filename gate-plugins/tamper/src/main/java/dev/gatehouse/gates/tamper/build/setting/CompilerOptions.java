package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.build.syntax.Node;

/** Options by which a compiler refuses more. */
final class CompilerOptions {
    private CompilerOptions() {}

    static void read(String option, Node at, Facts facts) {
        String plain = Values.unquoted(option.replace(",", ""));
        if (plain.equals("-Werror") || plain.equals("-Xplugin:ErrorProne") || plain.equals("-XepAllErrorsAsWarnings")) {
            boolean slack = plain.equals("-XepAllErrorsAsWarnings");
            if (slack) {
                facts.slack(Facts.LOWERED, "compiler option " + plain, at);
            } else {
                facts.guard(Facts.LOWERED, "compiler option " + plain, at);
            }
        } else if (plain.startsWith("-Xep:")) {
            int level = plain.endsWith(":OFF") ? 0 : plain.endsWith(":WARN") ? 1 : plain.endsWith(":ERROR") ? 2 : 3;
            String check = plain.substring(5).replaceAll(":.*", "");
            if (level == 0) {
                facts.slack(Facts.LOWERED, "turns off the check " + Values.quoted(check), at);
            } else if (level == 2) {
                facts.guard(Facts.LOWERED, "the check " + Values.quoted(check) + " is an error", at);
            }
        }
    }
}
