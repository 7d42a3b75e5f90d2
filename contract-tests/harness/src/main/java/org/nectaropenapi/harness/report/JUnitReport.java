package org.nectaropenapi.harness.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the gates as test cases in JUnit's XML. */
final class JUnitReport {
    static final String FILE = "TEST-contract-gates.xml";

    private JUnitReport() {}

    static void write(RunReport report, List<Gate> gates, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "contract." + report.target());
            xml.writeAttribute("timestamp", report.generated().toString());
            List<String> notSimulated = report.notSimulated().listed();
            xml.writeAttribute("tests", String.valueOf(gates.size() + notSimulated.size()));
            xml.writeAttribute(
                    "failures",
                    String.valueOf(gates.stream().filter(Gate::fails).count()));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute(
                    "skipped",
                    String.valueOf(notSimulated.size()
                            + gates.stream().filter(gate -> !gate.required()).count()));
            for (Gate gate : gates) {
                testCase(xml, report, gate);
            }
            for (String point : notSimulated) {
                beginCase(xml, report, "not simulated", point);
                xml.writeEmptyElement("skipped");
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void testCase(XMLStreamWriter xml, RunReport report, Gate gate) throws XMLStreamException {
        beginCase(xml, report, gate.group(), gate.name());
        if (!gate.required()) {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", gate.figure() + "; only reported on this target");
        } else if (gate.fails()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", gate.figure());
            xml.writeCharacters(legal(String.join("\n", gate.missing())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void beginCase(XMLStreamWriter xml, RunReport report, String group, String name)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "contract." + report.target() + "." + group);
        xml.writeAttribute("name", legal(name));
        xml.writeAttribute("time", "0");
    }

    /** Replaces control characters, most of which XML 1.0 cannot express. */
    private static String legal(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\ufffd");
    }
}
