package org.nectaropenapi.client.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.RequestLine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.generation.ClientGeneration;
import org.nectaropenapi.client.generation.GoldenFolder;
import org.nectaropenapi.client.json.NectarJson;

/** A compiled client that is generated from a document of the tests. */
final class CompiledClient {

    /** The packages whose classes are generated, or refer to generated ones. */
    private static final Set<String> OWN_PACKAGES = Set.of(
            "org.nectaropenapi.client",
            "org.nectaropenapi.client.api",
            "org.nectaropenapi.client.model",
            "org.nectaropenapi.client.webhooks");

    /**
     * One class of each library that generated code names; the rest of the tests' class path would only be searched.
     */
    private static final List<Class<?>> COMPILED_AGAINST = List.of(
            NectarJson.class,
            JsonProperty.class,
            JsonParser.class,
            ObjectMapper.class,
            Nullable.class,
            RequestLine.class);

    /** Those of the build, which allows no warning. */
    private static final List<String> OPTIONS =
            List.of("--release", "17", "-proc:none", "-parameters", "-Xlint:all,-path", "-Werror");

    private static final Map<GoldenFolder, FutureTask<CompiledClient>> OF_FOLDERS = new ConcurrentHashMap<>();

    private final Path classes;
    private final URLClassLoader loader;

    private CompiledClient(Path classes) {
        this.classes = classes;
        this.loader = loader(List.of(classes));
    }

    /** Generates a client and compiles it below an empty folder. */
    static CompiledClient of(String document, Path folder) throws IOException {
        Path input = Files.writeString(Files.createDirectories(folder).resolve("document.yaml"), document);
        Path sources = Files.createDirectory(folder.resolve("sources"));
        ClientGeneration.generate(input, sources);
        return of(sources, folder);
    }

    /** Compiles the recorded sources of a golden folder, once in all JVMs; a failure is not tried again in this one. */
    static CompiledClient of(GoldenFolder golden) {
        FutureTask<CompiledClient> task = OF_FOLDERS.computeIfAbsent(
                golden, folder -> new FutureTask<>(() -> new CompiledClient(classesOf(folder))));
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new AssertionError(
                    "the recorded sources of " + golden.name() + " are no client; where the golden files are out of"
                            + " date, record them first",
                    e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompiledClient of(Path sources, Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(javaFiles(sources), List.of(), classes);
        return new CompiledClient(classes);
    }

    /**
     * Returns a folder that is named after what its classes are made from, so that one that is there is never out of
     * date, and takes its name when it is complete. The lock keeps the JVMs of the tests from compiling the same.
     */
    private static Path classesOf(GoldenFolder golden) throws IOException {
        Path all = Files.createDirectories(Path.of("target", "golden-classes"));
        try (FileChannel lock = FileChannel.open(all.resolve(golden.name() + ".lock"), CREATE, WRITE)) {
            lock.lock();
            Path complete = all.resolve(golden.name() + "-" + checksum(golden.expected(), place(NectarJson.class)));
            if (!Files.exists(complete)) {
                Path fresh = Files.createTempDirectory(all, golden.name());
                compile(javaFiles(golden.expected()), List.of(), fresh);
                Files.move(fresh, complete);
            }
            return complete;
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String checksum(Path... folders) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update((OPTIONS + " " + libraries()).getBytes(UTF_8));
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    byte[] content = Files.readAllBytes(file);
                    digest.update((folder.relativize(file) + " " + content.length).getBytes(UTF_8));
                    digest.update(content);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Compiles a source file that uses this client. */
    Path compileUser(Path source, Path output) throws IOException {
        compile(List.of(source), List.of(classes), Files.createDirectories(output));
        return output;
    }

    /** Returns a loader of this client, which shares the rest of the runtime with the tests. */
    ClassLoader loader() {
        return loader;
    }

    /** Returns a loader of this client and its user. */
    URLClassLoader loader(Path user) {
        return loader(List.of(classes, user));
    }

    private static URLClassLoader loader(List<Path> folders) {
        List<URL> urls =
                new ArrayList<>(folders.stream().map(CompiledClient::url).toList());
        urls.add(url(place(NectarJson.class)));
        return new ClientFirstLoader(urls.toArray(URL[]::new));
    }

    private static void compile(List<Path> sources, List<Path> folders, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<Path> classPath = new ArrayList<>(folders);
        classPath.addAll(libraries());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            boolean compiled = compiler.getTask(
                            messages, files, null, OPTIONS, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new AssertionError("does not compile:\n" + messages);
            }
        }
    }

    private static List<Path> libraries() {
        return COMPILED_AGAINST.stream().map(CompiledClient::place).toList();
    }

    /** Returns the folder or jar that a class comes from. */
    private static Path place(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
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
                if (!OWN_PACKAGES.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
