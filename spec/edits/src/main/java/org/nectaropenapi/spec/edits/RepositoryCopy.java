package org.nectaropenapi.spec.edits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a repository in a temporary folder, with the changes that are not committed yet. */
final class RepositoryCopy implements AutoCloseable {

    private static final String DOCUMENT = "spec/nectar-openapi.yaml";

    private final Path folder;
    private final Path log;
    private final Path releasedJar;

    private RepositoryCopy(Path folder) {
        this.folder = folder;
        this.log = folder.resolveSibling(folder.getFileName() + ".log");
        this.releasedJar = folder.resolveSibling(folder.getFileName() + ".jar");
    }

    static RepositoryCopy of(Path root) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("everyday-edits");
        RepositoryCopy copy = new RepositoryCopy(folder);
        run(
                root,
                folder.resolveSibling(folder.getFileName() + ".log"),
                List.of("git", "clone", "-q", "--shared", root.toString(), folder.toString()));
        String changed = output(root, "git", "ls-files", "-z", "--modified", "--others", "--exclude-standard");
        for (String name : changed.split("\0")) {
            Path file = root.resolve(name);
            if (!name.isEmpty() && Files.isRegularFile(file)) {
                Files.createDirectories(folder.resolve(name).getParent());
                Files.copy(
                        file,
                        folder.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            } else if (!name.isEmpty()) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        return copy;
    }

    Path folder() {
        return folder;
    }

    String document() throws IOException {
        return Files.readString(folder.resolve(DOCUMENT));
    }

    void write(String document) throws IOException {
        Files.writeString(folder.resolve(DOCUMENT), document);
    }

    /**
     * Takes the document and its version for those of a release, and begins the next version, as the release script
     * does.
     */
    void release(String version) throws IOException, InterruptedException {
        Path report = folder.resolve("contract-tests/changes/target/change");
        String gate =
                "mkdir -p %1$s && touch %1$s/changelog.md && echo %2$s >%1$s/version.txt".formatted(report, version);
        for (List<String> command : List.of(
                List.of("git", "config", "user.name", "trial"),
                List.of("git", "config", "user.email", "trial@localhost"),
                List.of("git", "add", "--all"),
                List.of("git", "commit", "-q", "--allow-empty", "-m", "Take over what is not committed"),
                List.of("env", "RELEASE_GATE=" + gate, ".ci/release", "prepare"))) {
            if (run(folder, log, command) != 0) {
                throw new IOException(String.join(" ", command) + " failed:\n" + Files.readString(log));
            }
        }
    }

    /**
     * Builds the client of the release, with which the build compares that of an edited document. What is compiled
     * stays, so that the next build is shorter by about the same time.
     *
     * @return the jar, outside of the copy
     */
    Path clientJar(List<String> mavenOptions) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("mvn", "-B", "-ntp", "-q", "package", "-pl", "generated-client", "-am", "-DskipTests"));
        command.addAll(mavenOptions);
        if (run(folder, log, command) != 0) {
            throw new IOException("the client of the release is not built:\n" + Files.readString(log));
        }
        try (Stream<Path> files = Files.list(folder.resolve("generated-client/target"))) {
            Path built = files.filter(
                            file -> file.getFileName().toString().matches("nectar-client-[\\d.]+(?:-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
            return Files.copy(built, releasedJar, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Runs a command and returns whether it succeeded; what it prints is in {@link #printed()}. */
    boolean succeeds(List<String> command) throws IOException, InterruptedException {
        return run(folder, log, command) == 0;
    }

    List<String> printed() throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .replaceAll("\u001B\\[[0-9;]*m", "")
                .lines()
                .toList();
    }

    private static int run(Path folder, Path log, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        // The build runs on the embedded sandbox, whatever the environment names.
        builder.environment().keySet().removeAll(List.of("NECTAR_BASE_URL", "NECTAR_API_KEY", "MAVEN_CMD_LINE_ARGS"));
        Process process = builder.start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            throw e;
        }
    }

    private static String output(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.deleteIfExists(log);
        Files.deleteIfExists(releasedJar);
    }
}
