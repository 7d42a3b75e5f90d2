package org.nectaropenapi.suite.sync;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.nectaropenapi.client.NectarSync;

/** The sync with a bug in its source, compiled and loaded beside the real one. */
final class MutatedSync extends URLClassLoader {

    private static final Path SOURCES = Path.of("../../generated-client/src/main/java/org/nectaropenapi/client");
    private static final Set<String> OWN_PREFIXES = Set.of(
            "org.nectaropenapi.client.sync.",
            "org.nectaropenapi.client.NectarSync",
            "org.nectaropenapi.client.PagedSyncList",
            "org.nectaropenapi.suite.sync.");

    private MutatedSync(URL... folders) {
        super(folders, MutatedSync.class.getClassLoader());
    }

    /** Compiles the source with a bug into an empty folder. All other classes are those of the real sync. */
    static MutatedSync with(PlantedBug bug, Path folder) throws IOException {
        Path source = source(bug.file());
        String text = Files.readString(source);
        if (!text.contains(bug.right())) {
            throw new AssertionError(bug.file() + " has no longer: " + bug.right());
        }
        Path mutated = Files.writeString(folder.resolve(bug.file()), text.replace(bug.right(), bug.wrong()));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(mutated, classes);
        return new MutatedSync(classes.toUri().toURL(), place(MutatedSync.class), place(NectarSync.class));
    }

    private static Path source(String name) {
        Path inPackage = SOURCES.resolve("sync").resolve(name);
        return Files.exists(inPackage) ? inPackage : SOURCES.resolve(name);
    }

    private static void compile(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString());
            if (!compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                    .call()) {
                throw new AssertionError(messages.toString());
            }
        }
    }

    private static URL place(Class<?> type) {
        try {
            return URI.create(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString())
                    .toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (OWN_PREFIXES.stream().noneMatch(name::startsWith)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
