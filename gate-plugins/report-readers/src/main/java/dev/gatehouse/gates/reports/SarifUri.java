package dev.gatehouse.gates.reports;

import java.io.IOException;

/** An artifactLocation: a URI, the name of the base it is relative to, an index into the run's artifacts. */
record SarifUri(String uri, String baseId, int index) {
    static final SarifUri NONE = new SarifUri("", "", -1);
    private static final int LONGEST = 4_000;

    static SarifUri read(JsonWalk json) throws IOException {
        String[] texts = {"", ""};
        int[] index = {-1};
        json.object(member -> {
            switch (member) {
                case "uri" -> texts[0] = json.text(LONGEST);
                case "uriBaseId" -> texts[1] = json.text(LONGEST);
                case "index" -> index[0] = json.number(-1);
                default -> {}
            }
        });
        return new SarifUri(texts[0], texts[1], index[0]);
    }
}
