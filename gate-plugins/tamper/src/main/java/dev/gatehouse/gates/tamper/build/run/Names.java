package dev.gatehouse.gates.tamper.build.run;

/** What the name of a script or target says of it. */
final class Names {
    private Names() {}

    /** Whether somebody calls it to have something checked. */
    static boolean checks(String name) {
        return name.matches(
                "(.*[:_./-])?(tests?|unit|integration|e2e|specs?|check|checks|lint|verify|ci|coverage|types?"
                        + "|typecheck|audit|validate|quality|testenv)([:_.-].*)?");
    }

    static boolean builds(String name) {
        return name.matches("(.*[:_-])?(build|compile|all)([:_-].*)?");
    }

    /** Whether it runs by itself beside a check, as npm's {@code pretest} does. */
    static boolean surroundsChecks(String name) {
        return name.matches("(pre|post)(test|lint|check|verify|ci|build).*|(pre|post)?install|prepare|prepublishOnly");
    }
}
