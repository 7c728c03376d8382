package dev.gatehouse.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How values of one Java type are written in YAML. Reading and schema stand side by side, so that what an editor is
 * told and what is accepted stay the same.
 */
interface Form {
    /** The value, or null after a problem was reported. */
    @Nullable
    Object read(Node node, Reading reading);

    /** What JSON schema says of such a value. */
    Map<String, Object> schema();
}
