package dev.gatehouse.gates.secrets.scan;

import java.io.IOException;

/** A stream has so many beginnings of tokens that they cannot all be looked at in linear time. */
public final class ExhaustedException extends IOException {
    private static final long serialVersionUID = 1;

    ExhaustedException() {
        super("it holds more beginnings of tokens than can be looked at");
    }
}
