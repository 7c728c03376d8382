package dev.gatehouse.config;

/** The keys of a gate that belong to its type: opaque until bound to the type's settings record. Immutable. */
public interface Settings {
    /** A text that is equal for equal settings, whatever their layout and comments: part of a judgement's key. */
    String canonical();
}
