package dev.gatehouse.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pf4j.PluginDependency;

/** Which jars may be loaded, and in which company. Decides by manifests, pins and digests; no code is loaded for it. */
final class Usable {
    private final List<PluginJar> jars;
    private final Pins pins;

    Usable(List<PluginJar> jars, Pins pins) {
        this.jars = jars;
        this.pins = pins;
    }

    /** Jars that may be loaded and declare that gate type, each content once. */
    List<PluginJar> providers(String gateType) throws PluginFault {
        List<PluginJar> trusted = jars.stream()
                .filter(jar -> jar.gateTypes().contains(gateType) && isTrusted(jar))
                .toList();
        if (trusted.size() < 2) {
            return trusted;
        }
        Map<String, PluginJar> byContent = new LinkedHashMap<>();
        for (PluginJar jar : trusted) {
            byContent.putIfAbsent(digest(jar), jar);
        }
        return List.copyOf(byContent.values());
    }

    /** Why that jar cannot be used, as far as can be told without loading it. */
    Optional<PluginFault> refusal(PluginJar jar) {
        try {
            company(jar);
            for (String gateType : jar.gateTypes()) {
                checkUnique("gate type '" + gateType + "'", jar, providers(gateType));
            }
            return Optional.empty();
        } catch (PluginFault fault) {
            return Optional.of(fault);
        }
    }

    /**
     * The jar and those it depends on, each after those it depends on itself.
     *
     * @throws PluginFault if one of them cannot be used
     */
    List<PluginJar> company(PluginJar jar) throws PluginFault {
        Set<PluginJar> done = new LinkedHashSet<>();
        gather(jar, new ArrayList<>(), done);
        return List.copyOf(done);
    }

    /** @throws PluginFault if several jars claim the same thing */
    static void checkUnique(String what, PluginJar jar, List<PluginJar> claimants) throws PluginFault {
        for (PluginJar other : claimants) {
            if (other != jar && !digest(other).equals(digest(jar))) {
                throw new PluginFault(
                        what + " is provided by both " + jar + " and " + other, "move one of the two away");
            }
        }
    }

    private static String digest(PluginJar jar) throws PluginFault {
        try {
            return jar.identity().sha256();
        } catch (PluginFault fault) {
            throw fault.of(jar);
        }
    }

    private void gather(PluginJar jar, List<PluginJar> above, Set<PluginJar> done) throws PluginFault {
        if (above.contains(jar)) {
            throw new PluginFault(
                    "plugins depend on each other: " + above + ", " + jar, "have their authors break the cycle");
        }
        if (done.contains(jar)) {
            return;
        }
        PluginManifest manifest = check(jar);
        above.add(jar);
        for (PluginDependency dependency : manifest.dependencies()) {
            Optional<PluginJar> found = dependency(jar, dependency);
            if (found.isPresent()) {
                gather(found.get(), above, done);
            }
        }
        above.remove(jar);
        done.add(jar);
    }

    /** Checks the jar for itself. */
    private PluginManifest check(PluginJar jar) throws PluginFault {
        PluginManifest manifest = trusted(jar);
        jar.bytes(); // what is damaged shows when it is read
        if (!Versions.satisfies(Versions.GATEHOUSE, manifest.requires(), "Plugin-Requires")) {
            throw new PluginFault(
                    "it requires Gatehouse " + manifest.requires() + ", and this is " + Versions.GATEHOUSE,
                    "install a version of the plugin that fits, or that Gatehouse");
        }
        checkUnique("plugin id '" + manifest.id() + "'", jar, trustedWithId(manifest.id()));
        return manifest;
    }

    private Optional<PluginJar> dependency(PluginJar jar, PluginDependency wanted) throws PluginFault {
        Optional<PluginJar> found = trustedWithId(wanted.getPluginId()).stream().findFirst();
        if (found.isEmpty() && wanted.isOptional()) {
            return found;
        }
        PluginJar other = found.orElseThrow(() -> missing(jar, wanted.getPluginId()));
        String version = other.identity().version();
        if (!Versions.satisfies(version, wanted.getPluginVersionSupport(), "the version in Plugin-Dependencies")) {
            throw new PluginFault(
                    jar + " needs plugin " + wanted.getPluginId() + " " + wanted.getPluginVersionSupport()
                            + ", and there is " + version,
                    "install a version that fits");
        }
        return found;
    }

    private PluginFault missing(PluginJar jar, String id) {
        Optional<PluginFault> why = jars.stream()
                .filter(other -> other.hasId(id))
                .flatMap(other -> distrust(other).stream())
                .findFirst();
        return new PluginFault(
                jar + " needs plugin " + id + ", which "
                        + why.map(fault -> "cannot be used: " + fault.reason()).orElse("is not there"),
                why.map(PluginFault::remedy).orElse("install plugin " + id + " beside it"));
    }

    private List<PluginJar> trustedWithId(String id) {
        return jars.stream().filter(jar -> jar.hasId(id) && isTrusted(jar)).toList();
    }

    private boolean isTrusted(PluginJar jar) {
        return distrust(jar).isEmpty();
    }

    private Optional<PluginFault> distrust(PluginJar jar) {
        return jar.fault().or(() -> jar.manifest().flatMap(manifest -> pins.refusal(jar, manifest)));
    }

    private PluginManifest trusted(PluginJar jar) throws PluginFault {
        Optional<PluginFault> fault = distrust(jar);
        if (fault.isPresent()) {
            throw fault.get();
        }
        return jar.manifest().orElseThrow();
    }
}
