package dev.gatehouse.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every git process is told before anything else, so that neither configuration nor environment nor planted files
 * decide what we see.
 */
final class Hardening {
    /** What git itself needs from our environment: where programs, temporary files and shared libraries are. */
    private static final List<String> INHERITED = List.of("PATH", "TMPDIR", "LD_LIBRARY_PATH", "SystemRoot");

    /** What reaching a remote needs beyond that. */
    private static final List<String> NETWORK =
            List.of("SSH_AUTH_SOCK", "HOME", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY", "SSL_CERT_FILE");

    private static final List<String> SETTINGS = List.of(
            // Nothing of the user's runs.
            "core.hooksPath=/dev/null",
            "core.fsmonitor=",
            "core.pager=cat",
            "credential.helper=",
            "diff.external=",
            "submodule.recurse=false",
            "gc.auto=0",
            "maintenance.auto=false",
            "protocol.allow=never",
            "protocol.file.allow=always",
            // Nothing hides a file or a change of it.
            "core.attributesFile=/dev/null",
            "core.excludesFile=/dev/null",
            "core.checkStat=default",
            "core.trustctime=true",
            "core.fileMode=true",
            "core.symlinks=true",
            "core.ignoreStat=false",
            "core.untrackedCache=false",
            "core.splitIndex=false",
            "core.sparseCheckout=false",
            "index.sparse=false",
            "index.version=2",
            "core.preloadIndex=true",
            // Bytes are taken as they are, save for line endings that the tree itself declares.
            "core.autocrlf=false",
            "core.eol=lf",
            "core.safecrlf=false",
            "core.quotePath=false",
            "core.precomposeUnicode=false",
            // Accelerators that can be forged in somebody else's object store.
            "core.commitGraph=false",
            "core.multiPackIndex=false",
            "core.useReplaceRefs=false",
            "pack.useBitmaps=false");

    private Hardening() {}

    /** The beginning of every command line. */
    static List<String> commandLine() {
        List<String> words = new ArrayList<>(List.of("git", "--no-pager", "--literal-pathspecs"));
        for (String setting : SETTINGS) {
            words.add("-c");
            words.add(setting);
        }
        return words;
    }

    /** The whole environment of a git process in a repository of ours. */
    static Map<String, String> environment(Path gitDir) {
        Map<String, String> environment = new HashMap<>();
        inherit(environment, INHERITED);
        environment.put("GIT_DIR", gitDir.toString());
        environment.put("HOME", gitDir.toString());
        environment.put("LC_ALL", "C");
        environment.put("GIT_NO_REPLACE_OBJECTS", "1");
        environment.put("GIT_GRAFT_FILE", "/dev/null");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_CONFIG_SYSTEM", "/dev/null");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_ATTR_NOSYSTEM", "1");
        environment.put("GIT_OPTIONAL_LOCKS", "0");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GIT_ADVICE", "0");
        return environment;
    }

    /** What a process that reaches a remote has in addition. It never asks for a password. */
    static Map<String, String> network() {
        Map<String, String> environment = new HashMap<>();
        inherit(environment, NETWORK);
        environment.put("GIT_ASKPASS", "/bin/false");
        environment.put("SSH_ASKPASS", "/bin/false");
        environment.put("GIT_SSH_COMMAND", "ssh -oBatchMode=yes -oConnectTimeout=10");
        return environment;
    }

    private static void inherit(Map<String, String> environment, List<String> names) {
        for (String name : names) {
            String value = System.getenv(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
    }
}
