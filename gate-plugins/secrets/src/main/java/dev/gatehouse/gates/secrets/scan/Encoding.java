package dev.gatehouse.gates.secrets.scan;

/** What kind of content a stream was taken for. */
public enum Encoding {
    /** Bytes that keep ASCII: UTF-8, Latin-1 and their like. */
    TEXT,
    /** UTF-16 or UTF-32, decoded before it was read. */
    WIDE,
    /** Anything with a NUL byte near its beginning; its printable runs are searched for tokens and private keys. */
    BINARY
}
