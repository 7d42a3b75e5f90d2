package org.nectaropenapi.harness.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.nectaropenapi.harness.exchange.Exchange;

/** The exchanges of a run in the order of their responses. */
public final class ExchangeLog {

    private final List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());

    private final List<Consumer<Exchange>> listeners = new CopyOnWriteArrayList<>();

    void add(Exchange exchange) {
        exchanges.add(exchange);
        listeners.forEach(listener -> listener.accept(exchange));
    }

    /** Adds a listener, which is called with every later exchange. */
    public void listen(Consumer<Exchange> listener) {
        listeners.add(listener);
    }

    /** Returns the exchanges so far. */
    public List<Exchange> exchanges() {
        synchronized (exchanges) {
            return List.copyOf(exchanges);
        }
    }
}
