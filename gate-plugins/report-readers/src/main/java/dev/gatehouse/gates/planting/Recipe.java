package dev.gatehouse.gates.planting;

import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Planting;
import dev.gatehouse.submission.Content;
import java.io.IOException;

/**
 * A defect by a way to plant it.
 *
 * @param rule that it breaks
 * @param description of it
 * @param directory the folder of the tree that the gate looks at; {@code .} for all
 * @param way how
 */
public record Recipe(String rule, String description, String directory, Way way) implements Defect {

    /** A way to plant something in the sources of a tree. */
    @FunctionalInterface
    public interface Way {
        Planting plant(Sources sources) throws IOException;
    }

    @Override
    public Planting plant(Content tree) throws IOException {
        return way.plant(Sources.of(tree, directory));
    }
}
