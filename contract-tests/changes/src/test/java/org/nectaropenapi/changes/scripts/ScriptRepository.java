package org.nectaropenapi.changes.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** A git repository with the scripts, the POMs and the document, whose {@code mvn} records its calls. */
final class ScriptRepository {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final String ROBOT = "tester@localhost";
    private static final List<String> FILES = List.of(
            ".gitignore",
            "spec/nectar-openapi.yaml",
            "spec/released/nectar-openapi.yaml",
            "README.md",
            "CHANGELOG.md",
            ".ci/release",
            ".ci/propose",
            ".ci/nightly",
            ".ci/pull-request");

    /**
     * The outcome of a script.
     *
     * @param status exit status
     * @param output what it printed
     */
    record Run(int status, String output) {}

    private final Path folder;
    private final Path tools;

    ScriptRepository(Path parent) throws IOException, InterruptedException {
        folder = Files.createDirectories(parent.resolve("repository"));
        tools = Files.createDirectories(parent.resolve("tools"));
        for (String file : FILES) {
            copy(file);
        }
        for (String pom : poms()) {
            copy(pom);
        }
        for (String example : examples()) {
            if (!example.endsWith("/pom.xml")) {
                copy(example);
            }
        }
        maven(
                "mkdir -p contract-tests/changes/target/change",
                "printf '\\n### Added\\n\\n- `Site.foo`: new field.\\n' >contract-tests/changes/target/change/changelog.md",
                "echo " + due() + " >contract-tests/changes/target/change/version.txt",
                "echo report >contract-tests/changes/target/change/report.md",
                "echo report >contract-tests/changes/target/change/report.html");
        git("init", "-q", "-b", "main");
        git("add", "-A");
        git("commit", "-q", "-m", "Start");
    }

    /** Returns the version of the project, which the pretended build reports as due. */
    String due() throws IOException {
        return read("pom.xml")
                .replaceAll("(?s).*<artifactId>nectar-parent</artifactId>\\s*<version>([\\d.]+)-SNAPSHOT<.*", "$1");
    }

    private void copy(String file) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.copy(ROOT.resolve(file), folder.resolve(file));
    }

    /** Returns the POMs of the project, those of all modules and of independent samples. */
    static List<String> poms() throws IOException {
        BiPredicate<Path, BasicFileAttributes> isPom = (path, attributes) -> path.endsWith("pom.xml");
        try (Stream<Path> found = Files.find(ROOT, 4, isPom)) {
            return found.map(path -> ROOT.relativize(path).toString())
                    .filter(path -> !path.contains("target/"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns what users read and copy beside the README: documentation and samples. */
    static List<String> examples() throws IOException {
        List<String> files = new ArrayList<>();
        for (String start : List.of("docs", "samples")) {
            try (Stream<Path> walk = Files.walk(ROOT.resolve(start))) {
                walk.filter(Files::isRegularFile)
                        .map(path -> ROOT.relativize(path).toString())
                        .filter(path -> !path.contains("/target/") && !path.contains("/node_modules/"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    Path folder() {
        return folder;
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** Installs a Maven that records its arguments and then runs the lines. */
    void maven(String... lines) throws IOException {
        List<String> script = new ArrayList<>(List.of("echo \"$*\" >>" + tools + "/calls"));
        script.addAll(List.of(lines));
        tool("mvn", script.toArray(String[]::new));
    }

    /** Installs a program that runs the lines. */
    void tool(String name, String... lines) throws IOException {
        List<String> script = new ArrayList<>(List.of("#!/bin/sh"));
        script.addAll(List.of(lines));
        Path tool = Files.write(tools.resolve(name), script);
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    List<String> mavenCalls() throws IOException {
        Path calls = tools.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    String git(String... arguments) throws IOException, InterruptedException {
        return gitAs(ROBOT, arguments);
    }

    /** Runs git as the author and committer with the address. */
    String gitAs(String address, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Run run = run(Map.of("GIT_AUTHOR_EMAIL", address, "GIT_COMMITTER_EMAIL", address), command);
        if (run.status() != 0) {
            throw new IllegalStateException(command + ": " + run.output());
        }
        return run.output().strip();
    }

    Run script(String name, String... arguments) throws IOException, InterruptedException {
        return script(Map.of(), name, arguments);
    }

    Run script(Map<String, String> environment, String name, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", ".ci/" + name));
        command.addAll(List.of(arguments));
        return run(environment, command);
    }

    private Run run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> variables = builder.environment();
        variables
                .keySet()
                .removeIf(name -> name.startsWith("GIT_") || name.startsWith("NECTAR_") || name.startsWith("NIGHTLY_"));
        variables.put("PATH", tools + ":" + variables.get("PATH"));
        variables.put("GIT_CONFIG_GLOBAL", "/dev/null");
        for (String who : List.of("AUTHOR", "COMMITTER")) {
            variables.put("GIT_" + who + "_NAME", "tester");
            variables.put("GIT_" + who + "_EMAIL", ROBOT);
        }
        variables.putAll(environment);
        Path output = tools.resolve("output");
        Process process = builder.redirectOutput(output.toFile()).start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " does not end: " + Files.readString(output));
        }
        return new Run(process.exitValue(), Files.readString(output));
    }
}
