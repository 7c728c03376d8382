package dev.gatehouse.worker.claude;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes lines in ASCII: to some readers U+2028 is the end of one. */
final class ClaudeJson {

    static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ClaudeJson() {}
}
