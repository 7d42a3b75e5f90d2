package org.nectaropenapi.harness.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.harness.exchange.Exchange;

/** The things that a run creates in the shop. */
public final class ShopTestData implements ManagedTestData {
    private final RunCalls calls;
    private final RunPrefix prefix;
    private final List<String> created = new ArrayList<>();

    ShopTestData(RunCalls calls, RunPrefix prefix) {
        this.calls = calls;
        this.prefix = prefix;
    }

    /** Returns the name of a thing of this run. */
    public String name(String purpose) {
        return prefix.name(purpose);
    }

    /** Creates a thing and returns its id. */
    public String newThing(String name) {
        return calls.create("createThing", JsonNodeFactory.instance.objectNode().put("name", name))
                .path("id")
                .asText();
    }

    @Override
    public synchronized void note(Exchange exchange) {
        if ("createThing".equals(exchange.operationId())) {
            exchange.responseBody()
                    .json()
                    .ifPresent(thing -> created.add(thing.path("id").asText()));
        }
    }

    @Override
    public synchronized List<String> deleteAll() {
        return created.stream()
                .filter(id -> calls.delete("deleteThing", id) != 204)
                .toList();
    }

    @Override
    public void deleteLeftovers(Instant now) {
        for (JsonNode thing : calls.items("listThings")) {
            if (prefix.isLeftOver(thing.path("name").asText(), now, Duration.ofHours(1))) {
                calls.delete("deleteThing", thing.path("id").asText());
            }
        }
    }
}
