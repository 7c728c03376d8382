package com.acme.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.gate.*;
import dev.gatehouse.verdict.*;
import java.util.*;

/** Every Java file begins with the licence line. */
public final class LicenceHeader implements GateType<LicenceHeader.Settings> {
    public record Settings(@Setting("The first line of every Java file") String line) {}

    public String name() { return "licence-header"; }

    public Class<Settings> settings() { return Settings.class; }

    public List<Rule> rules() {
        return List.of(Rule.blocking("licence-header/missing", new Rule.Help(
                "A Java file begins with the licence line.", "An agent that adds a file seldom adds the header.",
                "package acme;", "// Licence: Apache-2.0\npackage acme;", "Put the line first in the file.")));
    }

    public Gate create(Settings settings) {
        return context -> {
            var content = context.content(context.side());
            List<String> files = content.paths().stream().filter(path -> path.endsWith(".java")).toList();
            List<Finding> findings = new ArrayList<>();
            for (String file : files) {
                try (var lines = new Scanner(content.open(file).orElseThrow(), UTF_8)) {
                    if (!lines.hasNextLine() || !lines.nextLine().equals(settings.line())) {
                        findings.add(Finding.of("licence-header/missing", file, file + " lacks the licence line")
                                .at(Location.of(file, 1)));
                    }
                }
            }
            return Judgement.found(files.size(), findings);
        };
    }
}
