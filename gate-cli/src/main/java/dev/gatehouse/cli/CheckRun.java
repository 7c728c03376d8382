package dev.gatehouse.cli;

import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.report.Format;
import dev.gatehouse.report.ReportContext;
import dev.gatehouse.runner.Check;
import dev.gatehouse.runner.CheckRequest;
import dev.gatehouse.runner.CheckResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One check and what is printed of it.
 *
 * @param request what is judged
 * @param output what is written where
 */
record CheckRun(CheckRequest request, Output output) {
    private static final String SUMMARY = "GITHUB_STEP_SUMMARY";

    ExitCode run(Context context) throws IOException, InterruptedException {
        Format printed = output.printed(context.surroundings());
        try (LiveView live = printed == Format.HUMAN ? Screen.of(context).live() : LiveView.NONE;
                CheckResult result = check(context, live)) {
            live.close();
            print(result, printed, context);
            return ExitCode.of(result.verdict());
        }
    }

    private CheckResult check(Context context, RunListener live) throws IOException, InterruptedException {
        return new Check(context.distribution().installation()).run(request, live);
    }

    private void print(CheckResult result, Format printed, Context context) throws IOException {
        Writer out =
                new BufferedWriter(new OutputStreamWriter(context.terminal().out(), StandardCharsets.UTF_8));
        printed.write(result.verdict(), styled(result.context(), context), out);
        out.flush();
        for (Output.ToFile file : output.files()) {
            write(
                    result,
                    file.format(),
                    context.surroundings().workingDirectory().resolve(file.file()));
        }
        String summary = context.surroundings().environment().getOrDefault(SUMMARY, "");
        if (printed == Format.GITHUB && !summary.isEmpty()) {
            write(result, Format.MARKDOWN, Path.of(summary), StandardOpenOption.APPEND, StandardOpenOption.CREATE);
        }
    }

    private static void write(CheckResult result, Format format, Path file, StandardOpenOption... how)
            throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, how);
        try (out) {
            format.write(result.verdict(), result.context(), out);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            // Only opening names the file; a disk that is full shows when it is written.
            throw named(file, e);
        }
    }

    private static FileSystemException named(Path file, IOException fault) {
        FileSystemException named = new FileSystemException(file.toString(), null, fault.getMessage());
        named.initCause(fault);
        return named;
    }

    private ReportContext styled(ReportContext plain, Context context) {
        return plain.styled(Screen.of(context).style(output.color()));
    }
}
