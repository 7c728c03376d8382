package dev.gatehouse.gates.reports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One pass over one JUnit XML document. */
final class JunitWalk {
    private static final Set<String> ROOTS = Set.of("testsuites", "testsuite");
    private static final int LONGEST_NAME = 1_000;

    private final XMLStreamReader xml;
    private final String path;
    private final ReportLimits limits;
    private final Consumer<TestCase> cases;
    private final Deque<String> elements = new ArrayDeque<>();
    private final List<String> suites = new ArrayList<>();
    private final Deque<CaseDraft> open = new ArrayDeque<>();
    private int count;

    JunitWalk(XMLStreamReader xml, String path, ReportLimits limits, Consumer<TestCase> cases) {
        this.xml = xml;
        this.path = path;
        this.limits = limits;
        this.cases = cases;
    }

    void walk() throws XMLStreamException, ReportFault {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                case XMLStreamConstants.ENTITY_REFERENCE -> throw fault("has an entity reference: refused");
                default -> {}
            }
        }
    }

    private void start(String element) throws ReportFault {
        if (elements.isEmpty() && !ROOTS.contains(element)) {
            throw fault("has the root <" + element + ">, not <testsuites> or <testsuite>");
        }
        elements.push(element);
        if (elements.size() > limits.depth()) {
            throw fault("is nested more than " + limits.depth() + " levels deep");
        }
        if (element.equals("testsuite")) {
            suites.add(attribute("name"));
        } else if (element.equals("testcase")) {
            if (++count > limits.entries()) {
                throw fault("has more than " + limits.entries() + " test cases");
            }
            open.push(draft());
        } else if (!open.isEmpty()) {
            open.peek().enter(element, attribute("type"), attribute("message"));
        }
    }

    private CaseDraft draft() {
        return new CaseDraft(
                List.copyOf(suites),
                attribute("classname"),
                attribute("name"),
                attribute("file"),
                Numbers.whole(attribute("line")),
                Numbers.seconds(attribute("time")),
                limits.text());
    }

    private void end(String element) {
        elements.pop();
        if (element.equals("testsuite")) {
            suites.remove(suites.size() - 1);
        } else if (element.equals("testcase")) {
            cases.accept(open.pop().finish());
        } else if (!open.isEmpty()) {
            open.peek().leave(element);
        }
    }

    private void text() {
        if (!open.isEmpty() && open.peek().wantsText()) {
            open.peek().text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : Texts.bounded(value, name.equals("message") ? limits.text() : LONGEST_NAME);
    }

    private ReportFault fault(String cause) {
        return new ReportFault(new Problem(
                path, xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(), cause));
    }
}
