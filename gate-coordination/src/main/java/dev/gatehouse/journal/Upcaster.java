package dev.gatehouse.journal;

/**
 * Brings the data of one type of event from one schema to the next. Applied whenever such an event is read; what is
 * stored stays as it was.
 */
public interface Upcaster {
    /** The type of event. */
    String type();

    /** The schema that it takes; it gives the one after. */
    int from();

    /** The same fact in the next shape. A pure function: no clock, no randomness, no input but its argument. */
    String upcast(String data);
}
