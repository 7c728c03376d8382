package dev.gatehouse.gates.secrets.scan;

import org.jspecify.annotations.Nullable;

/** Looks for one kind of secret where its keyword stands. */
interface Detector {
    /**
     * The secret that the keyword belongs to, or null.
     *
     * @param data the window; no more than {@link SlidingBytes#BACK} before and {@link SlidingBytes#AHEAD} after the
     *     keyword is looked at
     * @param from the first byte of the keyword
     * @param to after its last byte
     */
    @Nullable
    Match find(SlidingBytes data, int from, int to);
}
