package dev.gatehouse.cli;

import dev.gatehouse.report.Format;
import dev.gatehouse.runner.CheckRequest;
import dev.gatehouse.verdict.Trust;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The plainest forms of {@code gate check}, understood as picocli would and without it, whose model of the command takes as
 * long to build as an unchanged tree takes to judge. Anything beyond {@code --isolated}, {@code --no-cache} and
 * {@code --format=…} goes the usual way.
 */
final class FastCheck {
    private FastCheck() {}

    static Optional<CheckRun> of(String[] args, Path directory) {
        if (args.length == 0 || !args[0].equals("check")) {
            return Optional.empty();
        }
        Trust trust = Trust.IN_PLACE;
        Optional<Format> format = Optional.empty();
        Set<CheckRequest.Option> options = EnumSet.noneOf(CheckRequest.Option.class);
        for (String argument : List.of(args).subList(1, args.length)) {
            if (argument.equals("--isolated") && trust == Trust.IN_PLACE) {
                trust = Trust.CHECKOUT;
            } else if (argument.equals("--no-cache") && options.add(CheckRequest.Option.NO_CACHE)) {
                continue;
            } else if (argument.startsWith("--format=") && format.isEmpty()) {
                format = Format.named(argument.substring("--format=".length()));
                if (format.isEmpty()) {
                    return Optional.empty();
                }
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(run(directory.normalize(), trust, options, format));
    }

    private static CheckRun run(
            Path directory, Trust trust, Set<CheckRequest.Option> options, Optional<Format> format) {
        CheckRequest plain = CheckRequest.of(directory);
        CheckRequest request = new CheckRequest(
                plain.directory(),
                plain.revisions(),
                plain.tier(),
                plain.only(),
                trust,
                options,
                plain.builtSince(),
                plain.claim());
        return new CheckRun(request, new Output(format, List.of(), ColorChoice.AUTO));
    }
}
