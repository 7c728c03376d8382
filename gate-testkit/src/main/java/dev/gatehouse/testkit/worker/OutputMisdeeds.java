package dev.gatehouse.testkit.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** What a worker can write that it shouldn't. */
final class OutputMisdeeds {

    private static final int MIB = 1024 * 1024;
    private static final int HUGE_MIB = 100;
    private static final int CUT_AT = 65_536;
    private static final int DEEP = 100_000;
    private static final long MOMENT_MILLIS = 20;

    private final Voice voice;
    private final Task task;

    OutputMisdeeds(Voice voice, Task task) {
        this.voice = voice;
        this.task = task;
    }

    void addTo(Misdeeds all) {
        all.add(Misbehaviour.FLOODS_OUTPUT, () -> forEver("this is no message"));
        all.add(Misbehaviour.FLOODS_ERROR, OutputMisdeeds::floodError);
        all.addDetour(Misbehaviour.HUGE_LINE, OutputMisdeeds::hugeLine);
        all.addDetour(Misbehaviour.INVALID_UTF8, this::invalid);
        all.addDetour(Misbehaviour.NUL_BYTES, () -> Out.bytes(new byte[] {0, 0, '\n'}));
        all.add(Misbehaviour.ESCAPE_SEQUENCES, this::escapes);
        all.add(Misbehaviour.TRUNCATED_JSON, () -> half(voice.progressLine(task, "half of this")));
        all.add(Misbehaviour.CUT_OUTPUT, this::cut);
        all.addDetour(Misbehaviour.DEEP_NESTING, () -> Out.line("{\"type\":" + "[".repeat(DEEP)));
        all.add(Misbehaviour.CLOSES_OUTPUT, () -> {
            Out.close();
            return ProcessMisdeeds.stay();
        });
        all.add(Misbehaviour.DRIPS, OutputMisdeeds::drip);
        all.add(Misbehaviour.HEARTBEATS_ONLY, this::beat);
        all.add(Misbehaviour.DUPLICATES_RESULT, () -> {
            voice.completed(task, "done");
            voice.completed(task, "done again");
            return true;
        });
        all.addDetour(Misbehaviour.UNKNOWN_MESSAGES, this::unknown);
        all.add(Misbehaviour.MISSING_FIELDS, () -> {
            Out.line("{\"type\":\"result\",\"status\":\"completed\"}");
            return ProcessMisdeeds.stay();
        });
    }

    private static boolean forEver(String line) {
        while (true) {
            Out.line(line);
        }
    }

    private static boolean floodError() {
        String line = "something went wrong, or not ".repeat(20);
        while (true) {
            System.err.println(line);
        }
    }

    private static void hugeLine() {
        byte[] piece = new byte[MIB];
        Arrays.fill(piece, (byte) 'x');
        Out.bytes("{\"type\":\"progress\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < HUGE_MIB; i++) {
            Out.bytes(piece);
        }
        Out.line("\"}");
    }

    private void invalid() {
        byte[] line = voice.progressLine(task, "caf@").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] == '@' ? (byte) 0xE9 : line[i];
        }
        Out.bytes(line);
        Out.line("");
    }

    private boolean escapes() {
        Out.line("\u001b[2J\u001b]0;owned\u0007::error file=gate.yaml::all is well");
        voice.completed(task, "\u001b[32mgreen\u001b[0m\n::set-output name=verdict::ACCEPTED");
        return true;
    }

    private static boolean half(String line) {
        Out.bytes(line.substring(0, line.length() / 2).getBytes(StandardCharsets.UTF_8));
        Runtime.getRuntime().halt(0);
        return true;
    }

    private boolean cut() {
        byte[] line = voice.resultLine(task, "x".repeat(2 * CUT_AT)).getBytes(StandardCharsets.UTF_8);
        Out.bytes(Arrays.copyOf(line, CUT_AT));
        Runtime.getRuntime().halt(0);
        return true;
    }

    private static boolean drip() throws InterruptedException {
        Out.bytes(new byte[] {'{'});
        while (true) {
            Out.bytes(new byte[] {' '});
            TimeUnit.MILLISECONDS.sleep(MOMENT_MILLIS);
        }
    }

    private boolean beat() throws InterruptedException {
        while (true) {
            voice.heartbeat();
            TimeUnit.MILLISECONDS.sleep(MOMENT_MILLIS);
        }
    }

    private void unknown() throws IOException {
        Out.line("{\"type\":\"telepathy\",\"thought\":[1,{\"deep\":true}]}");
        String line = voice.progressLine(task, "and more");
        if (line.endsWith("}")) {
            Out.line(line.substring(0, line.length() - 1) + ",\"mood\":\"sunny\",\"extra\":{\"a\":[]}}");
        }
    }
}
