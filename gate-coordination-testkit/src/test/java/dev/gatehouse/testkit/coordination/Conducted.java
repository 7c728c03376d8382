package dev.gatehouse.testkit.coordination;

import dev.gatehouse.testkit.worker.ScriptedWorker;
import dev.gatehouse.worker.attempt.Patience;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Scripted workers that behave as the contract wants. */
final class Conducted {

    static final Patience HARDLY = new Patience(Duration.ofMillis(300), Duration.ofMillis(300));

    private Conducted() {}

    static List<String> command(String dialect, WorkerAdapterContract.Conduct conduct) {
        return ScriptedWorker.command(
                dialect, deeds(conduct).flatMap(deed -> Stream.of("--do", deed)).toArray(String[]::new));
    }

    private static Stream<String> deeds(WorkerAdapterContract.Conduct conduct) {
        return switch (conduct) {
            case DONE -> Stream.of("write sum.txt 4");
            case ECHOES -> Stream.of("echo");
            case FAILS -> Stream.of("fail it is impossible");
            case BLOCKS -> Stream.of("block which database?");
            case DIES -> Stream.of("misbehave KILLS_ITSELF");
            case STOPS -> Stream.of("misbehave STOPS_MID_STREAM");
            case GOES_ON -> Stream.of("misbehave HEARTBEATS_ONLY");
            case LEAVES_CHILD -> Stream.of("misbehave LEAVES_CHILD_WITH_PIPES");
        };
    }
}
