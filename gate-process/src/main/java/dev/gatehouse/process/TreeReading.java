package dev.gatehouse.process;

import java.util.OptionalLong;

/**
 * How a program and what it started are doing.
 *
 * @param state of the program itself; its descendants may outlive it for a moment
 * @param processes how many live, the program included; without {@code /proc} those who still have a living parent in it
 * @param residentBytes physical memory of all of them, pages that they share counted once where Linux tells so
 *     (otherwise once for each); empty where there is no {@code /proc} or nobody is left
 */
public record TreeReading(State state, int processes, OptionalLong residentBytes) {

    /** Whether a program runs. */
    public enum State {
        RUNNING,
        /** It has ended, and its parent hasn't fetched its exit code yet. */
        ZOMBIE,
        GONE
    }
}
