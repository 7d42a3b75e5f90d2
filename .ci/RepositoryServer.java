import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;

/**
 * A Maven repository on this machine for publishing tests. It takes files from a user with a password, and each release only once.
 *
 * <p>Run as {@code java RepositoryServer.java FOLDER USER PASSWORD}. It writes its port to FOLDER/port and a line for every request to
 * FOLDER/log; the files are below FOLDER/releases and FOLDER/snapshots.
 */
final class RepositoryServer {

    private final Path folder;

    private RepositoryServer(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RepositoryServer repository = new RepositoryServer(folder);
        HttpContext files = server.createContext("/", repository::handle);
        files.setAuthenticator(new BasicAuthenticator("repository") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return user.equals(arguments[1]) && password.equals(arguments[2]);
            }
        });
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
        Files.writeString(folder.resolve("port"), server.getAddress().getPort() + "\n");
    }

    private void handle(HttpExchange exchange) throws IOException {
        int status = 500;
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = folder.resolve(path.substring(1)).normalize();
            boolean inside = file.startsWith(folder.resolve("releases")) || file.startsWith(folder.resolve("snapshots"));
            status = !inside
                    ? 404
                    : switch (exchange.getRequestMethod()) {
                        case "PUT" -> put(exchange, path, file);
                        case "GET", "HEAD" -> Files.isRegularFile(file) ? 200 : 404;
                        default -> 405;
                    };
            if (status == 200) {
                byte[] bytes = Files.readAllBytes(file);
                boolean body = exchange.getRequestMethod().equals("GET") && bytes.length > 0;
                exchange.sendResponseHeaders(200, body ? bytes.length : -1);
                if (body) {
                    exchange.getResponseBody().write(bytes);
                }
            } else {
                exchange.sendResponseHeaders(status, -1);
            }
        } finally {
            log(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " " + status);
        }
    }

    private static int put(HttpExchange exchange, String path, Path file) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        boolean mayChange = path.contains("maven-metadata.xml") || path.startsWith("/snapshots/");
        boolean rightPlace = path.contains("maven-metadata.xml") || path.contains("-SNAPSHOT/") == path.startsWith("/snapshots/");
        if (!rightPlace) {
            return 400;
        }
        if (!mayChange && Files.exists(file)) {
            return 409;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return 201;
    }

    private synchronized void log(String line) throws IOException {
        Files.writeString(folder.resolve("log"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
