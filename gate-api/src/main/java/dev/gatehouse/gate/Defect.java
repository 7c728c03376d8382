package dev.gatehouse.gate;

import dev.gatehouse.submission.Content;
import java.io.IOException;

/**
 * A known fault that a gate must notice: {@code gate prove} plants it and sees whether the gate goes red. The planted
 * tree is judged as a submission whose base is the tree without the fault, so what is planted counts as changed. Without
 * state; {@link #plant} may be called several times, and says the same of the same tree.
 */
public interface Defect {
    /** The rule that the planted fault must break; an id that ends in {@code /*} stands for any of that family. */
    String rule();

    /** What is planted, for people, in a few words: {@code a test that fails}. */
    String description();

    /**
     * Says how the fault is brought about in a tree. Nothing is written by the defect itself.
     *
     * @param tree the tree without the fault. Its {@link Content#paths() paths} are those at which a change has the gate
     *     asked: all, unless the policy limits the gate to some with {@code when}. Every file can be opened, listed or not
     * @return the edits, which make sense in that tree, or why there are none
     */
    Planting plant(Content tree) throws IOException;
}
