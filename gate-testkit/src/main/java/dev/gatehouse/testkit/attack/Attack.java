package dev.gatehouse.testkit.attack;

import java.util.List;
import java.util.Set;

/**
 * One try at getting bad work out, and honest work that looks like it.
 *
 * @param number the way in, as docs/threat-model.md numbers them
 * @param name what is tried, in a few words
 * @param project what is worked on
 * @param deed what the worker does; its work is bad, and a judge that looks where it is told to says that it is good
 * @param honest the control: as close to the attack as honest work comes, and to be accepted
 * @param named rules and words of causes; a judge that holds says at least one of them
 * @param weakening what a policy has to leave out for the attack to get through
 */
public record Attack(
        int number,
        String name,
        Project.Kind project,
        Deed deed,
        Deed honest,
        List<String> named,
        Set<Weakening> weakening) {

    public Attack {
        named = List.copyOf(named);
        weakening = Set.copyOf(weakening);
    }

    /** What a policy can do without. */
    public enum Weakening {
        /** No {@code tamper} gate. */
        NO_TAMPER,

        /** No false assertion is planted to see whether the test run notices. */
        NO_CANARY,

        /** The tests that ran are not held against those of the base and of the sources. */
        NO_COMPARISON,

        /** A test that fails and then passes is only mentioned. */
        FLAKES_PASS,

        /** No file needs a person. */
        NO_PROTECTION,

        /** Judged where the worker works, with its home. */
        IN_PLACE
    }

    @Override
    public String toString() {
        return number + " " + name;
    }
}
