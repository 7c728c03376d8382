package dev.gatehouse.gates.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads SARIF 2.1.0 as a stream, bounded in size, depth, strings and results. */
public final class SarifReader {
    private final ReportLimits limits;
    private final JsonFactory factory;

    public SarifReader(ReportLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.tag())
                        .maxDocumentLength(limits.bytes())
                        .build())
                .build();
    }

    /** Reads one report; paths are mapped to the judged tree. */
    public SarifReport read(ReportFile report, TreePaths paths) {
        try (InputStream bytes = report.open(limits);
                JsonParser json = factory.createParser(ObjectReadContext.empty(), bytes)) {
            return new SarifWalk(new JsonWalk(json), report.path(), limits, paths).walk();
        } catch (JacksonException e) {
            return SarifReport.unreadable(problem(report.path(), e));
        } catch (ReportFault fault) {
            return SarifReport.unreadable(fault.problem());
        } catch (NoSuchFileException e) {
            return SarifReport.unreadable(Problem.of(report.path(), "vanished before it was read"));
        } catch (IOException e) {
            return SarifReport.unreadable(Problem.of(report.path(), "cannot be read: " + e.getMessage()));
        }
    }

    private static Problem problem(String path, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        String cause = "is not readable JSON: " + e.getOriginalMessage();
        return at == null
                ? Problem.of(path, cause)
                : new Problem(path, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), cause);
    }
}
