package dev.gatehouse.process;

import java.io.IOException;

/** Takes output in pieces; the array is the giver's and changes after the call. */
interface Sink {

    /** An exception means that no more is wanted and the program may be ended. */
    void accept(byte[] piece, int length) throws IOException;
}
