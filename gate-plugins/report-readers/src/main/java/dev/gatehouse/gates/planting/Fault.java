package dev.gatehouse.gates.planting;

/**
 * A fault that a tool notices.
 *
 * @param description of it
 * @param way to plant it
 */
public record Fault(String description, Recipe.Way way) {

    /** It as a defect of a gate that looks at a folder. */
    public Recipe breaking(String rule, String directory) {
        return new Recipe(rule, description, directory, way);
    }
}
