package dev.gatehouse.testkit.attack;

import java.util.List;
import java.util.stream.Stream;

/**
 * The catalogue. Ways in that are no deed of a worker's in its checkout, such as a forged class archive beside the jars,
 * are not in it.
 */
public final class Attacks {
    private Attacks() {}

    /** All of them, in the order of their numbers. */
    public static List<Attack> all() {
        return Stream.of(ShellAttacks.ALL, JavaAttacks.ALL, NodeAttacks.ALL)
                .flatMap(List::stream)
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
    }

    /** Those on one kind of project. */
    public static List<Attack> on(Project.Kind kind) {
        return all().stream().filter(attack -> attack.project() == kind).toList();
    }
}
