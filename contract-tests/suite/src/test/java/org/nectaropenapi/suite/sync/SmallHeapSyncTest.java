package org.nectaropenapi.suite.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hundred thousand documents pass through a heap of 64 MB. */
@Tag("thorough")
class SmallHeapSyncTest {

    private static final int DOCUMENTS = 100_000;
    private static final int PAGE = 100;
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?:^|&)page=(\\d+)");
    private static final String COMPANY = new UUID(1, 1).toString();

    @Test
    void memoryDoesNotGrowWithTheNumberOfDocuments() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        server.setExecutor(threads);
        server.createContext("/", SmallHeapSyncTest::respond);
        server.start();
        try {
            Process java = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            SmallHeapSync.class.getName(),
                            "http://127.0.0.1:" + server.getAddress().getPort())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(java.waitFor()).as(output).isZero();
            assertThat(output).contains(DOCUMENTS + " documents");
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private static void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = body(
                            exchange.getRequestURI().getPath(),
                            exchange.getRequestURI().getQuery())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String body(String path, String query) {
        if (path.contains("/connection/")) {
            return page("totalConnections", 0, 1, "connections", List.of());
        }
        if (!path.contains("/document/")) {
            return "[{\"id\": \"" + COMPANY
                    + "\", \"name\": \"Large\", \"isDemandEnabled\": false, \"sites\": [], \"users\": []}]";
        }
        if (query != null && query.contains("UPDATED_DATE")) {
            return page("totalDocuments", 0, 1, "documents", List.of());
        }
        Matcher number = PAGE_NUMBER.matcher(String.valueOf(query));
        int page = number.find() ? Integer.parseInt(number.group(1)) : 1;
        return page("totalDocuments", DOCUMENTS, page, "documents", documents(page));
    }

    private static String page(String total, int count, int page, String items, List<String> rows) {
        int pages = Math.max(1, count / PAGE);
        return "{\"" + total + "\": " + count + ", \"perPage\": 100, \"totalPages\": " + pages + ", \"currentPage\": "
                + page + ", \"hasNext\": " + (page < pages) + ", \"hasPrevious\": " + (page > 1) + ", \"" + items
                + "\": [" + String.join(",", rows) + "]}";
    }

    private static List<String> documents(int page) {
        String notes = "n".repeat(1500);
        return LongStream.range((page - 1L) * PAGE, (long) page * PAGE)
                .mapToObj(number -> "{\"id\": \"" + new UUID(2, number) + "\", \"company\": \"" + COMPANY
                        + "\", \"created\": \"2026-01-01T00:00:00Z\", \"updated\": \"2026-01-01T00:00:00Z\","
                        + " \"billDate\": \"2025-12-31\", \"revisedDocumentId\": null, \"notes\": \"" + notes + "\"}")
                .collect(Collectors.toList());
    }
}
