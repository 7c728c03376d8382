package com.acme.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.gate.*;
import dev.gatehouse.submission.Content;
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

    /** What `gate prove` plants to see this gate go red. */
    public List<Defect> defects(Settings settings) {
        return List.of(new Defect() {
            public String rule() { return "licence-header/missing"; }

            public String description() { return "a Java file without the licence line"; }

            public Planting plant(Content tree) { return Planting.writing("Unlicensed.java", "class Unlicensed {}\n"); }
        });
    }
}
