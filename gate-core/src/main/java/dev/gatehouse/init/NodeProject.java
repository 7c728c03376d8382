package dev.gatehouse.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A package.json: its type check, its linter and its tests, as far as they are set up. */
final class NodeProject implements ProjectKind {
    private static final String MANIFEST = "package.json";

    @Override
    public Optional<Detection> detect(Path root) throws IOException {
        if (!has(root, MANIFEST)) {
            return Optional.empty();
        }
        Optional<PackageManifest> manifest = PackageManifest.read(root.resolve(MANIFEST));
        List<GateDraft> gates = manifest.map(found -> gates(root, found)).orElse(List.of());
        return Optional.of(new Detection("Node", MANIFEST, gates, List.of(".npmrc"))
                .preparedBy(gates.isEmpty() ? List.of() : setup(root)));
    }

    private static List<GateDraft> gates(Path root, PackageManifest manifest) {
        List<GateDraft> gates = new ArrayList<>();
        if (manifest.packages().contains("typescript") && has(root, "tsconfig.json")) {
            gates.add(GateDraft.quick("types", "type: command", "run: \"npx --no-install tsc --noEmit\""));
        }
        if (manifest.packages().contains("eslint") && hasLinterRules(root)) {
            gates.add(GateDraft.quick("lint", "type: command", "run: \"npx --no-install eslint .\"", "mode: advisory"));
        }
        Optional<GateDraft> tests = NodeTests.gate(manifest);
        if (manifest.scripts().containsKey("build")) {
            gates.add(GateDraft.quick("build", "type: command", "run: \"npm run build\""));
            tests = tests.map(gate -> gate.needing("build"));
        }
        tests.ifPresent(gates::add);
        return gates;
    }

    /** What brings the packages into a checkout that has none. */
    private static List<String> setup(Path root) {
        if (has(root, "package-lock.json")) {
            return List.of("{run: \"npm ci\", lock-files: [package.json, package-lock.json]}");
        }
        return has(root, "pnpm-lock.yaml")
                ? List.of("{run: \"pnpm install --frozen-lockfile\", lock-files: [package.json, pnpm-lock.yaml]}")
                : List.of();
    }

    private static boolean hasLinterRules(Path root) {
        return Stream.of(
                        "eslint.config.js",
                        "eslint.config.mjs",
                        "eslint.config.cjs",
                        "eslint.config.ts",
                        ".eslintrc.json",
                        ".eslintrc.js",
                        ".eslintrc.cjs")
                .anyMatch(file -> has(root, file));
    }

    private static boolean has(Path root, String file) {
        return Files.isRegularFile(root.resolve(file));
    }
}
