package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each in a JVM of its own, from which descriptors or processes are really taken away. */
class ScarceResourcesTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin/java").toString();

    @TempDir
    Path folder;

    @Test
    void tooFewDescriptorsAreNamedBeforeTheStart() throws Exception {
        assertThat(underDescriptorLimit("gate")).startsWith("TOO_MANY_FILES").contains("of 100 file descriptors");
    }

    @Test
    void descriptorsThatRunOutDuringTheStartAreNamed() throws Exception {
        assertThat(underDescriptorLimit("start")).startsWith("TOO_MANY_FILES").contains("the system said so");
    }

    @Test
    void tooManyProcessesAreNamed() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        List<String> argv = new ArrayList<>();
        // The limit doesn't hold for root, so root becomes somebody else.
        if (System.getProperty("user.name").equals("root")) {
            argv.addAll(List.of("setpriv", "--reuid=64123", "--regid=64123", "--clear-groups"));
        }
        argv.addAll(List.of(JAVA, "-cp", readableClasses(), WithoutProcesses.class.getName(), folder.toString()));

        assertThat(output(argv)).startsWith("NO_RESOURCES");
    }

    @Test
    void aJdkThatLostItsHelperIsNamed() throws Exception {
        try (Jdk jdk = Jdk.withoutHelper(folder.resolve("jdk"))) {
            assertThat(output(onPath(jdk.home())))
                    .startsWith("SPAWN_HELPER_MISSING")
                    .contains("jspawnhelper is missing");
        }
    }

    @Test
    void aJdkWhoseHelperMayNotBeExecutedIsNamed() throws Exception {
        try (Jdk jdk = Jdk.withoutHelper(folder.resolve("jdk"))) {
            Files.createFile(jdk.home().resolve("lib/jspawnhelper"));

            assertThat(output(onPath(jdk.home())))
                    .startsWith("SPAWN_HELPER_MISSING")
                    .contains("not executable");
        }
    }

    private List<String> onPath(Path jdk) {
        return List.of(
                jdk.resolve("bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StartOnce.class.getName(),
                folder.toString());
    }

    private String underDescriptorLimit(String when) throws Exception {
        return output(List.of(
                "sh",
                "-c",
                "ulimit -n 100 && exec \"$@\"",
                "sh",
                JAVA,
                "-cp",
                System.getProperty("java.class.path"),
                WithoutDescriptors.class.getName(),
                folder.toString(),
                when));
    }

    private String output(List<String> argv) throws Exception {
        ProcessResult result = Processes.run(
                ProcessSpec.of(argv, folder, Shell.ENVIRONMENT, folder.resolve("jvm.log"), Duration.ofMinutes(1)));
        assertThat(result.errTail()).isEmpty();
        return result.outTail();
    }

    private String readableClasses() throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":")) {
            Path from = Path.of(entry);
            if (Files.isDirectory(from)) {
                copies.add(copy(from, folder.resolve("classes" + copies.size())).toString());
            }
        }
        return String.join(":", copies);
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.copy(path, copy);
                boolean directory = Files.isDirectory(copy);
                Files.setPosixFilePermissions(
                        copy, PosixFilePermissions.fromString(directory ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
        return to;
    }

    private static void print(Path folder, Launch.Starter starter) throws InterruptedException {
        Shell shell = new Shell(folder);
        Job job = new Job(
                List.of("true"),
                folder,
                Shell.ENVIRONMENT,
                Input.none(),
                Duration.ofSeconds(30),
                Duration.ZERO,
                Grouping.NONE,
                Drain.into(),
                Drain.into());
        try {
            System.out.println(
                    "started, exit code " + Supervision.of(job, starter).exitCode() + " in " + shell);
        } catch (NotStartedException e) {
            System.out.println(e.failure().kind() + " " + e.failure().cause());
        }
    }

    /** Starts one program, as anybody would. */
    static final class StartOnce {
        public static void main(String[] args) throws Exception {
            print(Path.of(args[0]), ProcessBuilder::start);
        }
    }

    /** Takes descriptors away before or during a start. */
    static final class WithoutDescriptors {
        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            Processes.capture(new Shell(folder).command("true"));
            if (args[1].equals("gate")) {
                List<InputStream> taken = take(90);
                print(folder, ProcessBuilder::start);
                giveBack(taken);
                return;
            }
            print(folder, builder -> {
                List<InputStream> taken = take(100);
                try {
                    return builder.start();
                } finally {
                    giveBack(taken);
                }
            });
        }

        private static List<InputStream> take(int upTo) throws IOException {
            List<InputStream> taken = new ArrayList<>();
            String[] open;
            do {
                try {
                    taken.add(new java.io.FileInputStream("/dev/null"));
                } catch (IOException noneLeft) {
                    return taken;
                }
                open = upTo == 100 ? null : new java.io.File("/proc/self/fd").list();
            } while (open == null || open.length < upTo);
            return taken;
        }

        private static void giveBack(List<InputStream> taken) throws IOException {
            for (InputStream each : taken) {
                each.close();
            }
        }
    }

    /** Forbids itself any further process. */
    static final class WithoutProcesses {
        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            String self = Long.toString(ProcessHandle.current().pid());
            Processes.capture(new Shell(folder).command("true"));
            int code = new ProcessBuilder("prlimit", "--nproc=1:1", "--pid", self)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("prlimit: exit code " + code);
            }
            print(folder, ProcessBuilder::start);
        }
    }
}
