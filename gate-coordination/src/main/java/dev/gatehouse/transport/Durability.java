package dev.gatehouse.transport;

/** What an accepted message survives. */
public enum Durability {
    /** Lost when this process ends, however it ends. Whoever needs more writes a journal first and sends afterwards. */
    PROCESS,
    /** On the disk of one machine before {@link Queue#send} returns. */
    MACHINE,
    /** On the disks of a majority of machines before {@link Queue#send} returns. */
    REPLICATED
}
