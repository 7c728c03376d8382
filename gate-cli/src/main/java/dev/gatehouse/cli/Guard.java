package dev.gatehouse.cli;

import dev.gatehouse.config.ConfigException;
import dev.gatehouse.git.RepositoryProblem;
import dev.gatehouse.manager.ManagerException;
import dev.gatehouse.plan.SelectionException;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.Problem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Turns what goes wrong into words on the error stream and an exit code. What the user typed or wrote wrongly is usage;
 * what the machine or the repository keeps from being judged leaves the submission unproven.
 */
record Guard(Terminal terminal) {
    ExitCode run(Callable<ExitCode> work) {
        try {
            return work.call();
        } catch (ConfigException e) {
            return complain(e.render(), "", ExitCode.USAGE);
        } catch (RepositoryProblem e) {
            return refused(e);
        } catch (SelectionException e) {
            return complain("gate: " + e.getMessage(), "", ExitCode.USAGE);
        } catch (Problem e) {
            return complain("gate: " + e.getMessage(), e.remedy(), ExitCode.USAGE);
        } catch (ManagerException e) {
            return complain("gate: " + e.getMessage(), e.remedy(), ExitCode.USAGE);
        } catch (InterruptedException | InterruptedIOException | ClosedByInterruptException e) {
            return ExitCode.INTERRUPTED;
        } catch (UncheckedIOException e) {
            return run(() -> {
                throw e.getCause();
            });
        } catch (IOException e) {
            return unreadable(e);
        } catch (Exception e) {
            return complain("gate: internal error: " + e, details(e) + " Please report it.", ExitCode.INTERNAL_ERROR);
        }
    }

    private ExitCode refused(RepositoryProblem fault) {
        return complain(
                "gate: " + fault.what() + " " + fault.why(),
                fault.remedy(),
                fault.leavesUnproven() ? ExitCode.INCONCLUSIVE : ExitCode.USAGE);
    }

    private ExitCode unreadable(IOException fault) {
        if (fault instanceof FileSystemException file) {
            return complain(
                    "gate: " + file.getFile() + ": " + Complaints.reason(file),
                    "Check its permissions and the free space of its disk.",
                    ExitCode.INCONCLUSIVE);
        }
        return complain(
                "gate: something could not be read or written: " + fault.getMessage(),
                "Check the free space of the disk, and run again. " + details(fault),
                ExitCode.INCONCLUSIVE);
    }

    private ExitCode complain(String what, String remedy, ExitCode code) {
        terminal.out().flush();
        terminal.err().println(Complaints.printable(what));
        if (!remedy.isEmpty()) {
            terminal.err().println("  " + Complaints.printable(remedy));
        }
        return code;
    }

    private static String details(Exception fault) {
        try {
            Path file = Files.createTempFile("gate-crash-", ".txt");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
                fault.printStackTrace(writer);
            }
            return "The details are in " + file + ".";
        } catch (IOException e) {
            return "The details could not be written: " + e.getMessage();
        }
    }
}
