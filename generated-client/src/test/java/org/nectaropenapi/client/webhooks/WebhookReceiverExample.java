package org.nectaropenapi.client.webhooks;

import com.sun.net.httpserver.HttpServer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.nectaropenapi.client.model.WebhookEvent;

/** A complete receiver. An application with several threads or processes keeps the ids in a table with a unique key. */
final class WebhookReceiverExample {

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
