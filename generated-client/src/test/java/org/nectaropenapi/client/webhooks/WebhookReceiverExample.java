package org.nectaropenapi.client.webhooks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.nectaropenapi.client.model.WebhookEvent;

/** A complete receiver. An application with several threads or processes keeps the ids in a table with a unique key. */
final class WebhookReceiverExample {

    public static void main(String[] args) throws IOException {
        String secret = System.getenv("NECTAR_WEBHOOK_SECRET");
        Webhooks webhooks = Webhooks.builder().secret(secret).build();
        start(HttpServer.create(new InetSocketAddress(Integer.parseInt(args[0])), 0), webhooks, System.out::println);
    }

    static void start(HttpServer server, Webhooks webhooks, Consumer<WebhookEvent> handler) {
        Set<String> handled = ConcurrentHashMap.newKeySet();
        server.createContext("/webhooks", exchange -> {
            byte[] body = exchange.getRequestBody().readNBytes(1 << 20);
            int status = 204;
            try {
                Delivery delivery = webhooks.verify(body, exchange.getRequestHeaders());
                if (!handled.contains(delivery.id())) {
                    handler.accept(delivery.event());
                    handled.add(delivery.id());
                }
            } catch (RuntimeException e) {
                // What could not be handled is delivered again.
                status = e instanceof WebhookVerificationException ? 400 : 500;
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }
}
