package org.nectaropenapi.client.conformance;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.nectaropenapi.client.generation.ClientGeneration;
import org.nectaropenapi.client.json.NectarJson;

/** A compiled client that is generated from a document of the tests. */
record CompiledClient(Path classes) {

    /** Generates a client and compiles it below an empty folder. */
    static CompiledClient of(String document, Path folder) throws IOException {
        Path input = Files.writeString(Files.createDirectories(folder).resolve("document.yaml"), document);
        Path sources = Files.createDirectory(folder.resolve("sources"));
        ClientGeneration.generate(input, sources);
        return of(sources, folder);
    }

    /** Compiles a client that has been generated before. */
    static CompiledClient of(Path sources, Path folder) throws IOException {
        CompiledClient client = new CompiledClient(Files.createDirectories(folder.resolve("classes")));
        try (Stream<Path> files = Files.walk(sources)) {
            compile(files.filter(file -> file.toString().endsWith(".java")).toList(), "", client.classes());
        }
        return client;
    }

    /** Compiles a source file that uses this client. */
    Path compileUser(Path source, Path output) throws IOException {
        compile(List.of(source), classes.toString(), Files.createDirectories(output));
        return output;
    }

    /**
     * Returns a loader of this client and its user that takes the client's classes from here, not from the tests' class
     * path.
     */
    URLClassLoader loader(Path user) {
        URL runtime = NectarJson.class.getProtectionDomain().getCodeSource().getLocation();
        return new ClientFirstLoader(new URL[] {url(classes), url(user), runtime});
    }

    private static void compile(List<Path> sources, String classPath, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String fullClassPath = classPath + System.getProperty("path.separator") + System.getProperty("java.class.path");
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = new ArrayList<>(List.of("--release", "17", "-proc:none", "-parameters"));
            options.addAll(List.of("-classpath", fullClassPath, "-d", output.toString()));
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new AssertionError("does not compile:\n" + messages);
            }
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class ClientFirstLoader extends URLClassLoader {

        ClientFirstLoader(URL[] urls) {
            super(urls, CompiledClient.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith("org.nectaropenapi.client.")) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
