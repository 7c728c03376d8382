package dev.gatehouse.plugin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A catalog that reads manifests when opened, and everything else when asked. */
final class LazyCatalog implements Catalog {
    private final Shelves shelves;
    private final Pins pins;
    private final Usable usable;
    private final ClassLoader host = new HostClasses();
    private final Map<PluginJar, LoadedPlugin> loaded = new HashMap<>();
    private final Map<String, Resolution> answers = new HashMap<>();
    private boolean closed;

    LazyCatalog(CatalogSources sources, List<PluginPin> pins) {
        this.shelves = new Shelves(sources);
        this.pins = new Pins(pins);
        this.usable = new Usable(shelves.jars(), this.pins);
    }

    @Override
    public synchronized Resolution resolve(String gateType) {
        if (closed) {
            return new Resolution.Missing("the catalog of plugins is closed", "resolve gate types before closing it");
        }
        Resolution known = answers.get(gateType);
        if (known != null) {
            return known;
        }
        try {
            Resolution answer = find(gateType);
            answers.put(gateType, answer);
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Resolution.Missing("interrupted while loading the plugin of '" + gateType + "'", "run again");
        }
    }

    @Override
    public Set<String> declared() {
        Set<String> names = new TreeSet<>();
        shelves.jars().forEach(jar -> names.addAll(jar.gateTypes()));
        return names;
    }

    @Override
    public synchronized List<PluginListing> list() {
        List<PluginListing> listings =
                shelves.jars().stream().map(this::listing).toList();
        shelves.jars().forEach(PluginJar::forget);
        return listings;
    }

    @Override
    public synchronized List<CatalogProblem> problems() {
        List<CatalogProblem> problems = new ArrayList<>(shelves.problems());
        for (PluginJar jar : shelves.jars()) {
            usable.refusal(jar)
                    .map(fault -> new CatalogProblem(jar.file(), fault.reason(), fault.remedy()))
                    .ifPresent(problems::add);
        }
        pins.absentFrom(shelves.jars()).map(shelves::absent).forEach(problems::add);
        shelves.jars().forEach(PluginJar::forget);
        return List.copyOf(problems);
    }

    @Override
    public synchronized void close() {
        closed = true;
        answers.clear();
        try {
            for (LoadedPlugin plugin : loaded.values()) {
                plugin.unload();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            loaded.clear();
        }
    }

    private Resolution find(String gateType) throws InterruptedException {
        PluginJar jar = null;
        try {
            List<PluginJar> providers = usable.providers(gateType);
            if (providers.isEmpty()) {
                return missing(gateType);
            }
            jar = providers.get(0);
            Usable.checkUnique("gate type '" + gateType + "'", jar, providers);
            return load(jar).find(gateType);
        } catch (PluginFault fault) {
            return unusable(gateType, jar == null ? fault : fault.of(jar));
        }
    }

    private LoadedPlugin load(PluginJar jar) throws PluginFault, InterruptedException {
        LoadedPlugin plugin = loaded.get(jar);
        if (plugin == null) {
            plugin = LoadedPlugin.load(usable.company(jar), host);
            loaded.put(jar, plugin);
        }
        return plugin;
    }

    /** Why no usable plugin declares that type: a refused one does, a broken one might, a pinned one is absent. */
    private Resolution.Missing missing(String gateType) {
        for (PluginJar jar : shelves.jars()) {
            Optional<PluginFault> refusal = jar.gateTypes().contains(gateType) ? usable.refusal(jar) : Optional.empty();
            if (refusal.isPresent()) {
                return unusable(gateType, refusal.get().of(jar));
            }
        }
        return new Resolution.Missing(
                "no plugin provides gate type '" + gateType + "'" + suspects(),
                "correct the type, or install and pin its plugin; the gate types there are: " + known());
    }

    private static Resolution.Missing unusable(String gateType, PluginFault fault) {
        return new Resolution.Missing("gate type '" + gateType + "' cannot be used: " + fault.reason(), fault.remedy());
    }

    private String suspects() {
        String absent = pins.absentFrom(shelves.jars())
                .map(pin -> "; pinned plugin " + pin.id() + " " + pin.version() + " is not there")
                .collect(Collectors.joining());
        String broken = shelves.jars().stream()
                .flatMap(jar -> jar.fault().stream().map(fault -> "; " + jar + ": " + fault.reason()))
                .limit(3)
                .collect(Collectors.joining());
        String folders = shelves.problems().stream()
                .map(problem -> "; " + problem.file() + ": " + problem.cause())
                .collect(Collectors.joining());
        return absent + broken + folders;
    }

    private String known() {
        Set<String> names = declared();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private PluginListing listing(PluginJar jar) {
        PluginIdentity plugin = jar.identityAtBest();
        return new PluginListing(
                plugin,
                jar.origin(),
                jar.gateTypes(),
                pins.contains(plugin),
                usable.refusal(jar).map(PluginFault::reason));
    }
}
