package org.nectaropenapi.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.YamlDocument;

/** Compares pairs of jars, each compiled from a few lines of source. */
class JavaComparisonTest {

    private static final ApiDocument DOCUMENT = ApiDocument.of(YamlDocument.parse("""
            paths:
              /site:
                get: {tags: [Sites], operationId: getSite, x-method-name: get}
            components:
              schemas:
                Site:
                  properties:
                    name: {type: string}
            """));
    private static final String SITE = "package org.nectaropenapi.client.model; public final class Site {%s}";
    private static final String SERVICE = "package org.nectaropenapi.client.api; public interface SitesService {%s}";

    @TempDir
    Path folder;

    @Test
    void aRemovedMethodBreaksAndIsLocatedByItsProperty() throws IOException {
        List<Change> changes = compare(
                SITE.formatted("public String name() {return null;} public int floors() {return 0;}"),
                SITE.formatted("public int floors() {return 0;}"));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(ChangeType.REMOVED);
            assertThat(change.java()).isEqualTo(Impact.BREAKING);
            assertThat(change.place()).isEqualTo("Site.name()");
            assertThat(change.location()).hasToString("released/nectar-openapi.yaml:8");
        });
    }

    @Test
    void aChangedReturnTypeBreaks() throws IOException {
        List<Change> changes = compare(
                SITE.formatted("public String name() {return null;}"), SITE.formatted("public int name() {return 0;}"));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.java()).isEqualTo(Impact.BREAKING);
            assertThat(change.description()).contains("return type changed");
        });
    }

    @Test
    void aNewMethodOfAServiceIsAnAddition() throws IOException {
        List<Change> changes = compare(SERVICE.formatted(""), SERVICE.formatted("String get();"));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(ChangeType.ADDED);
            assertThat(change.java()).isEqualTo(Impact.ADDITION);
            assertThat(change.location()).hasToString("nectar-openapi.yaml:3");
        });
    }

    @Test
    void aMethodOfAQueryIsLocatedByItsOperation() throws IOException {
        String query = "String get(GetQuery query); final class GetQuery {%s}";
        List<Change> changes = compare(
                SERVICE.formatted(query.formatted("public static final class Builder {}")),
                SERVICE.formatted(query.formatted("public static final class Builder {public void page() {}}")));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.place()).isEqualTo("SitesService.GetQuery.Builder.page()");
            assertThat(change.location()).hasToString("nectar-openapi.yaml:3");
        });
    }

    @Test
    void aRemovedClassBreaks() throws IOException {
        List<Change> changes = compare(SITE.formatted(""), SERVICE.formatted(""));
        assertThat(changes)
                .extracting(Change::place, Change::java)
                .containsExactlyInAnyOrder(tuple("Site", Impact.BREAKING), tuple("SitesService", Impact.ADDITION));
    }

    @Test
    void membersThatAreNotPublicAreIgnored() throws IOException {
        assertThat(compare(
                        SITE.formatted("String name() {return null;} public int floors() {return 0;}"),
                        SITE.formatted("public int floors() {return 0;}")))
                .isEmpty();
    }

    private List<Change> compare(String before, String after) throws IOException {
        return JavaComparison.compare(jar("before", before), jar("after", after), DOCUMENT, DOCUMENT);
    }

    private Path jar(String name, String source) throws IOException {
        String type = source.replaceAll("(?s).*?(?:class|interface) (\\w+).*", "$1");
        Path file =
                Files.writeString(Files.createDirectories(folder.resolve(name)).resolve(type + ".java"), source);
        Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            StringWriter messages = new StringWriter();
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-d", classes.toString(), "-proc:none"),
                            null,
                            files.getJavaFileObjects(file))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(out);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                archive.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                archive.write(Files.readAllBytes(each));
            }
        }
        return jar;
    }
}
