package dev.gatehouse.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Configurations for tests. */
public final class Samples {
    private Samples() {}

    /** A gate.yaml that uses most of what there is. */
    public static String gateYaml() {
        try (InputStream in = Samples.class.getResourceAsStream("sample.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static GateConfig read(String yaml) {
        return GateFile.read("gate.yaml", yaml);
    }

    /** What is said about a configuration that must be refused. */
    static String refusal(String yaml) {
        ConfigException refused = catchThrowableOfType(ConfigException.class, () -> read(yaml));
        return refused == null ? "accepted" : refused.render();
    }
}
