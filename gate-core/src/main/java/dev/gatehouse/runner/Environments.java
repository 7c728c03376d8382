package dev.gatehouse.runner;

import dev.gatehouse.git.PooledCheckout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The scrubbed environments of processes: what builds need, and nothing that makes them obey somebody else. */
final class Environments {
    /** Set in every gate's environment, so that a build that itself calls the gate can tell. */
    static final String INSIDE = "GATEHOUSE_INSIDE";

    private static final Set<String> ALLOWED = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "LANG",
            "LANGUAGE",
            "TZ",
            "TMPDIR",
            "CI",
            "JAVA_HOME",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "NO_PROXY",
            "ALL_PROXY",
            "http_proxy",
            "https_proxy",
            "no_proxy",
            "all_proxy",
            "SSL_CERT_FILE",
            "SSL_CERT_DIR",
            "NODE_EXTRA_CA_CERTS",
            "REQUESTS_CA_BUNDLE",
            "CURL_CA_BUNDLE",
            "DOCKER_HOST",
            "RUSTUP_HOME",
            "SystemRoot",
            "SystemDrive",
            "ComSpec",
            "PATHEXT",
            "TEMP",
            "TMP",
            "USERPROFILE",
            "APPDATA",
            "LOCALAPPDATA",
            "ProgramFiles",
            "ProgramData",
            "windir",
            "NUMBER_OF_PROCESSORS");

    private Environments() {}

    /** For processes in the user's own tree: the user's home and caches. */
    static Map<String, String> inPlace(Map<String, String> ambient, Path root) {
        Map<String, String> environment = ambient.entrySet().stream()
                .filter(variable ->
                        ALLOWED.contains(variable.getKey()) || variable.getKey().startsWith("LC_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        environment.put("PATH", outside(root, ambient.getOrDefault("PATH", "")));
        environment.put("TERM", "dumb");
        environment.put("NO_COLOR", "1");
        environment.put(INSIDE, "1");
        return environment;
    }

    /** For processes in a checkout of the gate's own: a home and caches that no worker has written. */
    static Map<String, String> inCheckout(Map<String, String> ambient, Path root, PooledCheckout checkout) {
        Map<String, String> environment = new HashMap<>(inPlace(ambient, root));
        String home = checkout.home().toString();
        Path caches = checkout.caches();
        environment.put("HOME", home);
        environment.put("USERPROFILE", home);
        environment.put("XDG_CACHE_HOME", caches.resolve("xdg").toString());
        environment.put("XDG_CONFIG_HOME", home + "/.config");
        environment.put("MAVEN_USER_HOME", caches.resolve("maven").toString());
        environment.put(
                "MAVEN_OPTS",
                "-Duser.home=" + home + " -Dmaven.repo.local="
                        + caches.resolve("maven").resolve("repository"));
        environment.put("GRADLE_USER_HOME", caches.resolve("gradle").toString());
        environment.put("npm_config_cache", caches.resolve("npm").toString());
        environment.put("PIP_CACHE_DIR", caches.resolve("pip").toString());
        environment.put("GOPATH", caches.resolve("go").toString());
        environment.put("GOCACHE", caches.resolve("go-build").toString());
        environment.put("CARGO_HOME", caches.resolve("cargo").toString());
        return environment;
    }

    /** PATH without what lies in the judged tree or depends on where a process happens to stand. */
    private static String outside(Path root, String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> isOutside(root, Path.of(folder).normalize()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOutside(Path root, Path folder) {
        if (!folder.isAbsolute() || folder.startsWith(root)) {
            return false;
        }
        try {
            return !folder.toRealPath().startsWith(root);
        } catch (IOException e) {
            // It is not there, so nothing is found in it.
            return true;
        }
    }
}
