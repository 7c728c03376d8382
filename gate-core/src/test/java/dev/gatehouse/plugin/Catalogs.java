package dev.gatehouse.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;

/** A place for plugins, and what a catalog of it answers. Closes the catalogs that it opened. */
final class Catalogs implements AutoCloseable {
    final Path builtIn;
    final Path thirdParty;
    private final List<Catalog> opened = new ArrayList<>();

    Catalogs(Path root) {
        builtIn = root.resolve("plugins");
        thirdParty = root.resolve("third-party");
    }

    Catalog open(PluginPin... pins) {
        Catalog catalog = PluginCatalog.open(new CatalogSources(List.of(builtIn), List.of(thirdParty)), List.of(pins));
        opened.add(catalog);
        return catalog;
    }

    /** The gate type, which must be there. */
    static Resolution.Found found(Catalog catalog, String gateType) {
        Resolution resolution = catalog.resolve(gateType);
        assertThat(resolution).isInstanceOf(Resolution.Found.class);
        return (Resolution.Found) resolution;
    }

    /** Asserts about why the gate type is missing; a remedy there must be. */
    static AbstractStringAssert<?> assertMissing(Catalog catalog, String gateType) {
        Resolution resolution = catalog.resolve(gateType);
        assertThat(resolution).isInstanceOf(Resolution.Missing.class);
        Resolution.Missing missing = (Resolution.Missing) resolution;
        assertThat(missing.remedy()).isNotBlank();
        assertThat(missing.cause()).contains(gateType).doesNotContain("\n").hasSizeLessThan(1500);
        return assertThat(missing.cause());
    }

    /** Asserts that exactly one problem is known without loading code, about that file, and about its cause. */
    static AbstractStringAssert<?> assertProblem(Catalog catalog, Path file) {
        List<CatalogProblem> problems = catalog.problems().stream()
                .filter(problem -> problem.file().equals(file))
                .toList();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).remedy()).isNotBlank();
        return assertThat(problems.get(0).cause());
    }

    static PluginIdentity identity(Catalog catalog, String id) {
        return catalog.list().stream()
                .map(PluginListing::plugin)
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        opened.forEach(Catalog::close);
    }
}
