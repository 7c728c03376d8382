package dev.gatehouse.protocol;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes lines. They are written in ASCII: readers exist that take U+2028 for the end of a line, Node's among
 * them, and such that take UTF-8 for something else.
 */
final class Json {

    static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}
}
