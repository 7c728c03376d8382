package dev.gatehouse.gates.reports;

import dev.gatehouse.verdict.Location;
import java.io.IOException;

/** Lines and columns of a result, as the report has them; 0 where absent. */
record SarifRegion(int line, int column, int endLine, int endColumn) {
    static final SarifRegion NONE = new SarifRegion(0, 0, 0, 0);

    static SarifRegion read(JsonWalk json) throws IOException {
        int[] numbers = new int[4];
        json.object(member -> {
            switch (member) {
                case "startLine" -> numbers[0] = Math.max(0, json.number(0));
                case "startColumn" -> numbers[1] = Math.max(0, json.number(0));
                case "endLine" -> numbers[2] = Math.max(0, json.number(0));
                case "endColumn" -> numbers[3] = Math.max(0, json.number(0));
                default -> {}
            }
        });
        return new SarifRegion(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /** As a location that makes sense: an end before its start is left out. */
    Location in(String path) {
        if (line == 0) {
            return Location.of(path);
        }
        int last = Math.max(line, endLine);
        boolean ends = endColumn > 0 && (last > line || endColumn > column);
        return new Location(path, line, column, last, ends ? endColumn : 0);
    }
}
