package org.nectaropenapi.strength.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of another JVM with the class path of this one. */
final class ChildJvm {
    private ChildJvm() {}

    /** Returns a process of a main class, which writes its errors to a file. */
    static ProcessBuilder of(Class<?> main, Path errors, List<String> options, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(options);
        String hosts = System.getProperty("jdk.net.hosts.file");
        if (hosts != null) {
            command.add("-Djdk.net.hosts.file=" + hosts);
        }
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        // A run knows its service by its options alone.
        builder.environment().keySet().removeIf(name -> name.startsWith("NECTAR_"));
        return builder;
    }

    /** Returns a file for what a process prints. */
    static File output(Path directory, String name) {
        return directory.resolve(name).toFile();
    }
}
