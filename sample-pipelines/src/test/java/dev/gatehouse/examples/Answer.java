package dev.gatehouse.examples;

import java.util.Set;

/** What the manager makes of a verdict. */
// snippet: answer
sealed interface Answer {
    /** Let it out. */
    record Accepted(String tree) implements Answer {}

    /** The worker's fault: tell it, and let it try again. */
    record Rejected(String told, Set<String> faults) implements Answer {}

    /** Nobody's fault that is known: no attempt is counted, and the worker is not told to "fix" it. */
    record Unproven(String reasons) implements Answer {}

    /** Nothing but a person's word is missing. */
    record AskPerson(String reasons) implements Answer {}
}
// end
