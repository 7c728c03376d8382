package dev.gatehouse.plugin;

import java.nio.file.Path;
import java.util.List;

/**
 * Where plugins are: folders whose {@code *.jar} files are plugins, subfolders not looked at, and such files themselves.
 *
 * @param builtIn of the distribution: trusted as the distribution is; one that is missing is a problem
 * @param thirdParty others: their plugins are used only when pinned; one that is missing holds no plugin
 */
public record CatalogSources(List<Path> builtIn, List<Path> thirdParty) {
    public CatalogSources {
        builtIn = List.copyOf(builtIn);
        thirdParty = List.copyOf(thirdParty);
    }
}
