package org.nectaropenapi.changes.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A git repository with the scripts, the POMs and the document, in which {@code mvn} writes down how it was called. */
final class ScriptRepository {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final List<String> FILES = List.of(
            ".gitignore",
            "pom.xml",
            "spec/pom.xml",
            "generated-client/pom.xml",
            "contract-tests/pom.xml",
            "contract-tests/sandbox/pom.xml",
            "spec/nectar-openapi.yaml",
            "spec/released/nectar-openapi.yaml",
            "README.md",
            "CHANGELOG.md",
            ".ci/release",
            ".ci/nightly",
            ".ci/pull-request");

    /**
     * How a script ended.
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
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(ROOT.resolve(file), folder.resolve(file));
        }
        maven(
                "mkdir -p contract-tests/changes/target/change",
                "printf '\\n### Added\\n\\n- `Site.foo`: new field.\\n' >contract-tests/changes/target/change/changelog.md",
                "echo report >contract-tests/changes/target/change/report.md",
                "echo report >contract-tests/changes/target/change/report.html");
        git("init", "-q", "-b", "main");
        git("add", "-A");
        git("commit", "-q", "-m", "Start");
    }

    Path folder() {
        return folder;
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** Makes a Maven that notes its arguments and then does what the lines say. */
    void maven(String... lines) throws IOException {
        List<String> script = new ArrayList<>(List.of("#!/bin/sh", "echo \"$*\" >>" + tools + "/calls"));
        script.addAll(List.of(lines));
        Path mvn = Files.write(tools.resolve("mvn"), script);
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    List<String> mavenCalls() throws IOException {
        Path calls = tools.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Run run = run(Map.of(), command);
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
        variables.keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("NECTAR_"));
        variables.put("PATH", tools + ":" + variables.get("PATH"));
        variables.put("GIT_CONFIG_GLOBAL", "/dev/null");
        for (String who : List.of("AUTHOR", "COMMITTER")) {
            variables.put("GIT_" + who + "_NAME", "tester");
            variables.put("GIT_" + who + "_EMAIL", "tester@localhost");
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
