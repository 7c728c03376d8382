package dev.gatehouse.init;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a package.json says about scripts and packages.
 *
 * @param scripts by name
 * @param packages that it asks for, for use or for development
 */
record PackageManifest(Map<String, String> scripts, Set<String> packages) {
    private static final Set<String> DEPENDENCIES = Set.of("dependencies", "devDependencies", "optionalDependencies");

    PackageManifest {
        scripts = Map.copyOf(scripts);
        packages = Set.copyOf(packages);
    }

    /** Reads one; empty if it is not JSON, which no tool of Node's will take either. */
    static Optional<PackageManifest> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), in)) {
            return Optional.of(read(json));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static PackageManifest read(JsonParser json) {
        Map<String, String> scripts = new HashMap<>();
        Map<String, String> packages = new HashMap<>();
        if (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                texts(
                        json,
                        name.equals("scripts") ? scripts : DEPENDENCIES.contains(name) ? packages : new HashMap<>());
            }
        }
        return new PackageManifest(scripts, new HashSet<>(packages.keySet()));
    }

    /** The members of the object here that are texts; nothing for another value. */
    private static void texts(JsonParser json, Map<String, String> texts) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                texts.put(name, json.getString());
            }
            json.skipChildren();
        }
    }
}
