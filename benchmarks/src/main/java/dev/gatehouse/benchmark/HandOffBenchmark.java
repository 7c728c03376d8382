package dev.gatehouse.benchmark;

import dev.gatehouse.transport.InMemoryTransport;
import dev.gatehouse.transport.Mailbox;
import dev.gatehouse.transport.Message;
import dev.gatehouse.transport.Queue;
import dev.gatehouse.transport.QueueSpec;
import dev.gatehouse.transport.Receiver;
import dev.gatehouse.transport.SendOptions;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Messages from four threads to one, both sides blocking: what a mailbox and the transport in memory (with leases and
 * acknowledgement, so one send, one receive, one ack) make beside the JDK's queues. An operation is one message; each
 * invocation hands over as many as the annotation says, so that starting and stopping cost nothing.
 *
 * <pre>{@code
 * ./mvnw -q -B -ntp -pl benchmarks -am package -DskipTests
 * java -cp "benchmarks/target/classes:benchmarks/target/lib/*" org.openjdk.jmh.Main HandOffBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class HandOffBenchmark {
    private static final int PRODUCERS = 4;
    private static final int EACH = 25_000;
    private static final int CAPACITY = 1 << 14;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Message ELEMENT = Message.of("element");

    /** What stands between them. */
    @Param({"LinkedBlockingQueue", "ArrayBlockingQueue", "Mailbox", "InMemoryTransport"})
    public String kind = "Mailbox";

    private final CyclicBarrier begin = new CyclicBarrier(PRODUCERS + 1);
    private final Thread[] producers = new Thread[PRODUCERS];
    private final InMemoryTransport transport = InMemoryTransport.create();
    private HandOff handOff = over(new LinkedBlockingQueue<>(CAPACITY));

    private interface HandOff {
        void put() throws Exception;

        Object take() throws Exception;
    }

    /** Starts the producers, which wait for each round. */
    @Setup(Level.Trial)
    public void start() throws Exception {
        handOff = switch (kind) {
            case "LinkedBlockingQueue" -> over(new LinkedBlockingQueue<>(CAPACITY));
            case "ArrayBlockingQueue" -> over(new ArrayBlockingQueue<>(CAPACITY));
            case "Mailbox" -> over(new Mailbox<>(CAPACITY));
            default -> over(transport.queue(QueueSpec.named("handoff").capacity(CAPACITY)));
        };
        for (int at = 0; at < PRODUCERS; at++) {
            producers[at] = new Thread(this::produce, "producer-" + at);
            producers[at].setDaemon(true);
            producers[at].start();
        }
    }

    /** Hands over so many. */
    @Benchmark
    @OperationsPerInvocation(PRODUCERS * EACH)
    public Object fourToOne() throws Exception {
        begin.await();
        Object last = ELEMENT;
        for (int taken = 0; taken < PRODUCERS * EACH; taken++) {
            last = handOff.take();
        }
        return last;
    }

    /** Ends the producers. */
    @TearDown(Level.Trial)
    public void stop() {
        for (Thread producer : producers) {
            producer.interrupt();
        }
        transport.close();
    }

    private void produce() {
        try {
            while (true) {
                begin.await();
                for (int put = 0; put < EACH; put++) {
                    handOff.put();
                }
            }
        } catch (Exception e) {
            Thread.currentThread().interrupt(); // the end of the trial
        }
    }

    private static HandOff over(BlockingQueue<Object> queue) {
        return new HandOff() {
            @Override
            public void put() throws InterruptedException {
                queue.put(ELEMENT);
            }

            @Override
            public Object take() throws InterruptedException {
                return queue.take();
            }
        };
    }

    private static HandOff over(Mailbox<Object> mailbox) {
        return new HandOff() {
            @Override
            public void put() throws InterruptedException {
                mailbox.put(ELEMENT);
            }

            @Override
            public Object take() throws InterruptedException {
                return mailbox.take();
            }
        };
    }

    private static HandOff over(Queue queue) throws Exception {
        Receiver receiver = queue.receiver();
        return new HandOff() {
            @Override
            public void put() throws Exception {
                queue.send(ELEMENT, SendOptions.DEFAULT, PATIENCE);
            }

            @Override
            public Object take() throws Exception {
                return receiver.receive(PATIENCE).orElseThrow().ack();
            }
        };
    }
}
