package org.nectaropenapi.client.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The libraries that an application gets with the client are these seven and no other, those that the libraries bring
 * along counted. Whoever adds one states its reason in the POM and its name here.
 */
class DependenciesTest {

    private static final Set<String> ALLOWED = new TreeSet<>(Set.of(
            "io.github.openfeign:feign-core",
            "com.fasterxml.jackson.core:jackson-annotations",
            "com.fasterxml.jackson.core:jackson-core",
            "com.fasterxml.jackson.core:jackson-databind",
            "com.fasterxml.jackson.datatype:jackson-datatype-jsr310",
            "org.jspecify:jspecify",
            "org.slf4j:slf4j-api"));

    /** Named in the POM inside jackson-core's jar, but part of that jar: its published POM does not name it. */
    private static final Set<String> SHADED = Set.of("ch.randelshofer:fastdoubleparser");

    @Test
    void anApplicationGetsTheAllowedLibrariesAndNoOther() throws Exception {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        try (InputStream pom = Files.newInputStream(Path.of("pom.xml"))) {
            open.addAll(runtimeDependencies(pom));
        }
        while (!open.isEmpty()) {
            String library = open.remove();
            if (!SHADED.contains(library) && found.add(library)) {
                try (InputStream pom = pomInJar(library)) {
                    open.addAll(pom == null ? Set.of() : runtimeDependencies(pom));
                }
            }
        }

        assertThat(found).isEqualTo(ALLOWED);
    }

    /**
     * Libraries built with Maven carry their POM; the one here that does not, jspecify, is annotations without
     * dependencies.
     */
    private static @Nullable InputStream pomInJar(String library) throws IOException {
        InputStream pom =
                DependenciesTest.class.getResourceAsStream("/META-INF/maven/" + library.replace(':', '/') + "/pom.xml");
        assertThat(pom != null || library.equals("org.jspecify:jspecify"))
                .as("the jar of %s is on the class path and holds its POM", library)
                .isTrue();
        return pom;
    }

    private static Set<String> runtimeDependencies(InputStream pom) throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom)
                .getDocumentElement();
        Set<String> dependencies = new TreeSet<>();
        Element list = child(project, "dependencies");
        NodeList entries = list == null ? null : list.getElementsByTagName("dependency");
        for (int i = 0; entries != null && i < entries.getLength(); i++) {
            Element dependency = (Element) entries.item(i);
            String scope = text(dependency, "scope", "compile");
            if (Set.of("compile", "runtime").contains(scope)
                    && !text(dependency, "optional", "false").equals("true")) {
                dependencies.add(text(dependency, "groupId", "") + ":" + text(dependency, "artifactId", ""));
            }
        }
        return dependencies;
    }

    private static String text(Element parent, String name, String otherwise) {
        Element child = child(parent, name);
        return child == null ? otherwise : child.getTextContent().trim();
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }
}
