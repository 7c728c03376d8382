package dev.gatehouse.cli;

import dev.gatehouse.report.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is written where. */
final class OutputOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatName.class,
            completionCandidates = FormatNames.class,
            description = "What is printed: ${COMPLETION-CANDIDATES}. Default: human, or agent when an agent reads.")
    private @Nullable Format format;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            converter = ReportFile.class,
            description = "Write a report to a file, too. May be given several times.")
    private List<Output.ToFile> reports = new ArrayList<>();

    @Mixin
    private ColorOption color = new ColorOption();

    Output wanted() {
        return new Output(Optional.ofNullable(format), reports, color.choice());
    }

    private static Format named(String name) {
        return Format.named(name)
                .orElseThrow(() -> new TypeConversionException("there is no format '" + name + "'; there are "
                        + Arrays.stream(Format.values()).map(Format::id).collect(Collectors.joining(", "))));
    }

    /** Reads a format's name. */
    static final class FormatName implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return named(value);
        }
    }

    /** Reads {@code FORMAT=FILE}. */
    static final class ReportFile implements ITypeConverter<Output.ToFile> {
        @Override
        public Output.ToFile convert(String value) {
            int equals = value.indexOf('=');
            if (equals < 1 || equals == value.length() - 1) {
                throw new TypeConversionException("'" + value + "' is not FORMAT=FILE, such as json=verdict.json");
            }
            Path file = Path.of(value.substring(equals + 1));
            return new Output.ToFile(named(value.substring(0, equals)), file);
        }
    }

    /** The formats' names, for completion. */
    static final class FormatNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Format.values()).map(Format::id).iterator();
        }
    }
}
