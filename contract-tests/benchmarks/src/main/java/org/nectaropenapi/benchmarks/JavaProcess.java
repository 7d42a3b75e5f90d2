package org.nectaropenapi.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs of this package in new JVMs. */
final class JavaProcess {
    private JavaProcess() {}

    static Process start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    static Process start(List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static List<String> run(List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(options, main, arguments);
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException(main.getSimpleName() + " failed with exit code " + process.exitValue() + ".");
        }
        return lines;
    }

    /** Returns the time from the start of a program to its first line of output. */
    static double millisToFirstLine(Class<?> main, String... arguments) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = start(List.of(), main, arguments);
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            double millis = (System.nanoTime() - started) / 1e6;
            if (line == null || process.waitFor() != 0) {
                throw new IOException(main.getSimpleName() + " of " + List.of(arguments) + " failed.");
            }
            return millis;
        }
    }
}
