package dev.gatehouse.gates.tests.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the gate asks for, one order a line: {@code port}, {@code nonce}, {@code root} and {@code only}, each with its value. */
final class Orders {
    int port;
    String nonce = "";
    final Set<Path> roots = new LinkedHashSet<>();
    /** As {@code class#method}; empty for all tests. */
    final Set<String> only = new LinkedHashSet<>();

    static Orders read(InputStream in) throws IOException {
        Orders orders = new Orders();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            int blank = line.indexOf(' ');
            if (blank > 0) {
                orders.take(line.substring(0, blank), line.substring(blank + 1));
            }
        }
        return orders;
    }

    private void take(String order, String value) {
        switch (order) {
            case "port":
                port = Integer.parseInt(value);
                break;
            case "nonce":
                nonce = value;
                break;
            case "root":
                roots.add(Paths.get(value));
                break;
            case "only":
                only.add(value);
                break;
            default:
                throw new IllegalArgumentException("no order " + order);
        }
    }
}
