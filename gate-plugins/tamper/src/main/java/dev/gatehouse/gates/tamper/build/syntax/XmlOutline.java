package dev.gatehouse.gates.tamper.build.syntax;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML by the JDK's pull parser; nothing outside the file is ever opened, and document types are refused. */
final class XmlOutline {
    private XmlOutline() {}

    static Node read(String text) throws Unreadable {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text.strip()));
            Outline outline = new Outline();
            int skipped = linesBefore(text);
            while (reader.hasNext()) {
                step(reader, reader.next(), outline, skipped);
            }
            return outline.root();
        } catch (XMLStreamException e) {
            throw new Unreadable("no well-formed XML at line " + line(e));
        }
    }

    private static int line(XMLStreamException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    }

    private static int linesBefore(String text) {
        int end = text.length() - text.stripLeading().length();
        return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private static void step(XMLStreamReader reader, int event, Outline outline, int skipped) throws Unreadable {
        if (event == XMLStreamConstants.START_ELEMENT) {
            int line = reader.getLocation().getLineNumber() + skipped;
            outline.open(reader.getLocalName(), line);
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                outline.leaf("@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i), line);
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            outline.close();
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
            outline.text(reader.getText());
        } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unreadable(
                    "an entity of its own at line " + (reader.getLocation().getLineNumber() + skipped));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
