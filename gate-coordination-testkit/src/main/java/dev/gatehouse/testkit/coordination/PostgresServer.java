package dev.gatehouse.testkit.coordination;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL for tests: the one at 127.0.0.1:5432 if it lets the role postgres in without a password, else one of its
 * own from the installed binaries, on a free port, in a folder that goes with it. Where there is neither, a test that
 * needs it fails and says what to install.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String RUNNING = "jdbc:postgresql://127.0.0.1:5432/postgres?user=postgres";
    private static final long START_SECONDS = 60;

    private final String url;
    private final List<AutoCloseable> own;

    private PostgresServer(String url, List<AutoCloseable> own) {
        this.url = url;
        this.own = own;
    }

    /** The one that runs already, or one of its own. Whoever opens it closes it. */
    public static PostgresServer open() throws IOException, InterruptedException {
        try {
            execute(RUNNING + "&loginTimeout=5", "SELECT 1");
            return new PostgresServer(RUNNING, List.of());
        } catch (SQLException e) {
            return start();
        }
    }

    /** One of its own, whatever else runs. */
    public static PostgresServer start() throws IOException, InterruptedException {
        Path binaries = binaries();
        Path folder = Files.createTempDirectory("gatehouse-postgres");
        List<AutoCloseable> own = new ArrayList<>(List.of(() -> delete(folder)));
        try {
            if (isRoot()) {
                run(folder, "chown", "postgres", folder.toString());
            }
            return launch(binaries, folder, own);
        } catch (IOException | InterruptedException | RuntimeException e) {
            closeAll(own);
            throw e;
        }
    }

    private static PostgresServer launch(Path binaries, Path folder, List<AutoCloseable> own)
            throws IOException, InterruptedException {
        String data = folder.resolve("data").toString();
        run(folder, asServer(binaries, "initdb", "-A", "trust", "-U", "postgres", "-N", "-D", data));
        int port = freePort();
        String[] options = {"-D", data, "-p", String.valueOf(port), "-h", "127.0.0.1", "-k", folder.toString(), "-F"};
        Path log = folder.resolve("log");
        Process server = new ProcessBuilder(asServer(binaries, "postgres", options))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // Immediate: there is nothing in it worth a checkpoint.
        own.add(0, () -> run(folder, asServer(binaries, "pg_ctl", "stop", "-m", "immediate", "-D", data)));
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
        awaitAnswer(url, server, log);
        return new PostgresServer(url, List.copyOf(own));
    }

    /** A new, empty schema; dropped with what is in it when it is closed. */
    public Schema schema() throws SQLException {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(url, "CREATE SCHEMA " + name);
        return new Schema(url, name);
    }

    @Override
    public void close() throws IOException {
        closeAll(own);
    }

    /** A schema of its own. */
    public static final class Schema implements AutoCloseable {
        private final String server;
        private final String name;

        private Schema(String server, String name) {
            this.server = server;
            this.name = name;
        }

        /** A JDBC URL whose connections see this schema alone. */
        public String url() {
            return server + "&currentSchema=" + name;
        }

        /** Runs one statement in it. */
        public void execute(String sql) throws SQLException {
            PostgresServer.execute(url(), sql);
        }

        @Override
        public void close() throws SQLException {
            PostgresServer.execute(server, "DROP SCHEMA " + name + " CASCADE");
        }
    }

    private static Path binaries() throws IOException {
        List<Path> versions = List.of();
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> folders = Files.list(INSTALLED)) {
                versions = folders.filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                        .sorted(Comparator.comparingInt(PostgresServer::major))
                        .toList();
            }
        }
        if (versions.isEmpty()) {
            throw new IOException("no PostgreSQL lets role postgres in at 127.0.0.1:5432, and none is installed below "
                    + INSTALLED + "; install one, on Debian: apt-get install postgresql");
        }
        return versions.get(versions.size() - 1).resolve("bin");
    }

    private static int major(Path version) {
        return Integer.parseInt("0" + version.getFileName().toString().replaceAll("\\D", ""));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** A command line for the server's programs, which refuse to run as root. */
    private static List<String> asServer(Path binaries, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // setpriv becomes the program, so that ending it ends the server.
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        run(folder, List.of(command));
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command + " failed: " + Files.readString(log));
            }
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private static void awaitAnswer(String url, Process server, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try {
                execute(url, "SELECT 1");
                return;
            } catch (SQLException e) {
                if (server.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                    throw new IOException("PostgreSQL did not start: " + Files.readString(log), e);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void closeAll(List<AutoCloseable> own) throws IOException {
        for (AutoCloseable each : own) {
            try {
                each.close();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
