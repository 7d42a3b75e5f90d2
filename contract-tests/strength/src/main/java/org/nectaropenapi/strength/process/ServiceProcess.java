package org.nectaropenapi.strength.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service in a JVM of its own, of which a run knows only address and key. It ends when it is closed. */
public final class ServiceProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("listens on (\\S+)");

    private final Process process;
    private final URI baseUrl;

    private ServiceProcess(Process process, URI baseUrl) {
        this.process = process;
        this.baseUrl = baseUrl;
    }

    /**
     * Starts a service and waits until it prints where it listens.
     *
     * @param main a class that prints {@code listens on} and its address
     * @param directory the folder for its errors
     * @param arguments the arguments of the class
     */
    public static ServiceProcess start(Class<?> main, Path directory, List<String> arguments) throws IOException {
        Path errors = Files.createTempFile(directory, "service", ".log");
        Process process = ChildJvm.of(main, errors, List.of(), arguments).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new ServiceProcess(process, URI.create(address.group(1)));
            }
        }
        throw new IOException("The service ended before it listened: " + Files.readString(errors));
    }

    /** Returns where the service listens. */
    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
