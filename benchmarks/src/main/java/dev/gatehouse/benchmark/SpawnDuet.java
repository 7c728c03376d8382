package dev.gatehouse.benchmark;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The benchmarks of {@link SpawnBenchmark} by turns in one JVM, so that what disturbs the machine disturbs all of them: for
 * ratios on a machine that isn't quiet. Prints microseconds: least, first decile, first quartile, median.
 *
 * <pre>{@code
 * java -cp "benchmarks/target/classes:benchmarks/target/lib/*" dev.gatehouse.benchmark.SpawnDuet 2000
 * }</pre>
 */
public final class SpawnDuet {

    private static final int WARM_UP = 300;

    private SpawnDuet() {}

    private interface Part {
        Object run() throws IOException, InterruptedException;
    }

    private static final class Voice {

        private final String name;
        private final Part part;
        private final long[] nanos;

        private Voice(String name, Part part, long[] nanos) {
            this.name = name;
            this.part = part;
            this.nanos = nanos;
        }

        void sing(int round) throws IOException, InterruptedException {
            long start = System.nanoTime();
            part.run();
            if (round >= 0) {
                nanos[round] = System.nanoTime() - start;
            }
        }

        double micros(double quantile) {
            return nanos[(int) (quantile * (nanos.length - 1))] / 1e3;
        }
    }

    /**
     * Runs and prints.
     *
     * @param args how many rounds, 1,000 unless told
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length == 0 ? 1_000 : Integer.parseInt(args[0]);
        SpawnBenchmark benchmark = new SpawnBenchmark();
        benchmark.prepare();
        List<Voice> voices = Arrays.asList(
                new Voice("bare", benchmark::bare, new long[rounds]),
                new Voice("bare, both outputs read", benchmark::bareAndRead, new long[rounds]),
                new Voice("captured", benchmark::captured, new long[rounds]),
                new Voice("supervised", benchmark::supervised, new long[rounds]),
                new Voice("bare, in a session", benchmark::bareInASession, new long[rounds]),
                new Voice("supervised, in a session", benchmark::supervisedInASession, new long[rounds]),
                new Voice("conversation of one line", benchmark::conversation, new long[rounds]));
        List<Voice> order = Arrays.asList(voices.toArray(new Voice[0]));
        Random random = new Random(1);
        for (int round = -WARM_UP; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (Voice voice : order) {
                voice.sing(round);
            }
        }
        benchmark.clear();
        voices.forEach(voice -> Arrays.sort(voice.nanos));
        for (Voice voice : voices) {
            System.out.printf(
                    "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %.2f |%n",
                    voice.name,
                    voice.micros(0),
                    voice.micros(0.1),
                    voice.micros(0.25),
                    voice.micros(0.5),
                    voice.micros(0.1) / voices.get(0).micros(0.1));
        }
    }
}
