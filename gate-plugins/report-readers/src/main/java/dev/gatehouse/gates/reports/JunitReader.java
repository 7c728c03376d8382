package dev.gatehouse.gates.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads JUnit XML as a stream: no DTD, no entities, bounded in size, depth, tags, text and cases. The reports of all
 * known writers are accepted: any root, nested suites, missing attributes, Surefire's reruns. Memory does not depend on
 * the size of the file.
 */
public final class JunitReader {
    /**
     * Limits of the JDK's parser on entities, of which newer JDKs count the document itself as one and refuse honest
     * reports of a few megabytes. Lifted, since no entity can be declared without the DOCTYPE that is refused.
     */
    private static final List<String> ENTITY_LIMITS = List.of(
            "jdk.xml.entityExpansionLimit", "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

    private final ReportLimits limits;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    public JunitReader(ReportLimits limits) {
        this.limits = limits;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        ENTITY_LIMITS.forEach(limit -> factory.setProperty(limit, "0"));
        // The walk counts levels itself, and says so in the same words on every JDK.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
    }

    /**
     * Hands every test case to the consumer as it is read.
     *
     * @return why the report cannot be relied on; cases may have been handed out before
     */
    public Optional<Problem> read(ReportFile report, Consumer<TestCase> cases) {
        try (InputStream bytes = report.open(limits)) {
            return parse(report, XmlText.decode(bytes, report.path(), limits), cases);
        } catch (ReportFault fault) {
            return Optional.of(fault.problem());
        } catch (NoSuchFileException e) {
            return Optional.of(Problem.of(report.path(), "vanished before it was read"));
        } catch (IOException e) {
            return Optional.of(Problem.of(report.path(), "cannot be read: " + e.getMessage()));
        }
    }

    private Optional<Problem> parse(ReportFile report, MarkupGuard text, Consumer<TestCase> cases) {
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(text);
            new JunitWalk(xml, report.path(), limits, cases).walk();
            return text.problem();
        } catch (ReportFault fault) {
            return Optional.of(fault.problem());
        } catch (XMLStreamException e) {
            return Optional.of(text.problem().orElseGet(() -> problem(report.path(), text, e)));
        } catch (RuntimeException e) {
            // The JDK's parser has thrown index and null faults for some broken documents.
            return Optional.of(text.problem().orElseGet(() -> Problem.of(report.path(), "is not readable XML: " + e)));
        }
    }

    private static Problem problem(String path, MarkupGuard text, XMLStreamException e) {
        Location at = e.getLocation();
        int line = at == null ? 0 : Math.max(0, at.getLineNumber() + text.droppedLines());
        return new Problem(
                path,
                line,
                at == null ? 0 : Math.max(0, at.getColumnNumber()),
                "is not well-formed XML: " + reason(String.valueOf(e.getMessage())));
    }

    /** The parser's message without its own position. */
    private static String reason(String message) {
        int start = message.indexOf("Message: ");
        return start < 0 ? message : message.substring(start + "Message: ".length());
    }
}
