package dev.gatehouse.gates.reports;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What a tool says about one of its rules, as far as results need it. */
record SarifRule(String id, String level, Map<String, String> messages) {
    static final SarifRule UNKNOWN = new SarifRule("", "", Map.of());
    private static final int LONGEST = 2_000;

    static SarifRule read(JsonWalk json) throws IOException {
        String[] texts = {"", ""};
        Map<String, String> messages = new HashMap<>();
        json.object(member -> {
            switch (member) {
                case "id" -> texts[0] = json.text(LONGEST);
                case "defaultConfiguration" ->
                    json.object(part -> {
                        if (part.equals("level")) {
                            texts[1] = json.text(LONGEST);
                        }
                    });
                case "messageStrings" ->
                    json.object(id -> messages.put(id, SarifMessage.read(json).text()));
                default -> {}
            }
        });
        return new SarifRule(texts[0], texts[1], Map.copyOf(messages));
    }
}
