package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Receipt;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that appends from several threads until it is killed or told no, and prints each id that was acknowledged.
 * Arguments: file, threads, a name that its ids begin with.
 */
final class AppendLoop {
    private AppendLoop() {}

    public static void main(String[] arguments) throws IOException {
        Journal journal = Journals.open(Path.of(arguments[0]), JournalOptions.defaults());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int thread = 0; thread < Integer.parseInt(arguments[1]); thread++) {
            String stream = arguments[2] + "-" + thread;
            new Thread(() -> run(journal, stream, out)).start();
        }
    }

    private static void run(Journal journal, String stream, PrintStream out) {
        try {
            for (int i = 1; ; i++) {
                String id = stream + "-" + i;
                Receipt receipt =
                        journal.append(stream, i - 1, List.of(new Event(id, "happened", 1, "x".repeat(i % 5_000))));
                if (!(receipt instanceof Receipt.Written)) {
                    throw new IOException(receipt.toString());
                }
                out.println(id);
            }
        } catch (IOException e) {
            out.println("! " + e.getMessage());
        }
    }
}
