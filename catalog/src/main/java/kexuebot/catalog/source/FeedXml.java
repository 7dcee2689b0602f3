package kexuebot.catalog.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML from outside: without document types, and so without entities of its own; never leaves the string it is given. */
final class FeedXml {
    /** Elements within each other; feeds have less than ten. */
    private static final int DEEPEST = 100;

    /** What no XML may hold, but what authors paste into their texts. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String DOCTYPES = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    /** Without it the parser prints to the console. */
    private static final ErrorHandler SILENT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException warning) {
            // whatever it is, the document can be read
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    };

    private FeedXml() {}

    /**
     * Parses a whole document.
     *
     * @throws SAXException if it is none, is cut off, declares a document type, or nests too deep
     */
    static Document parse(String xml) throws SAXException {
        String clean = NOT_XML.matcher(withoutMark(xml)).replaceAll(" ").strip();
        try {
            return builder().parse(new InputSource(new StringReader(clean)));
        } catch (IOException e) {
            throw new SAXException(e);
        }
    }

    private static String withoutMark(String xml) {
        return xml.startsWith("\ufeff") ? xml.substring(1) : xml;
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(DOCTYPES, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute(DEPTH, Integer.toString(DEEPEST));
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(SILENT);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java can refuse document types", e);
        }
    }
}
