package dev.gatehouse.testkit.coordination;

import dev.gatehouse.transport.AlarmClock;
import dev.gatehouse.transport.Receiver;
import dev.gatehouse.transport.Transport;
import java.io.IOException;
import java.time.Duration;

/** A transport under contract, and what the contract has to do to it from outside. One for each test, with nothing in it. */
public interface TransportFixture extends AutoCloseable {
    Transport transport();

    /** The clock that the transport lives by. */
    AlarmClock clock();

    /** Lets time pass for the transport: a virtual clock is moved, with a broker it is waited for. */
    void advance(Duration time) throws Exception;

    /**
     * The shortest time that the transport can be relied on to keep. All times in the contract are multiples of it, so that
     * a broker's contract runs in seconds.
     */
    Duration tick();

    /** Ends a consumer as a crash would: without a goodbye. */
    void kill(Receiver consumer) throws Exception;

    @Override
    void close() throws IOException;
}
