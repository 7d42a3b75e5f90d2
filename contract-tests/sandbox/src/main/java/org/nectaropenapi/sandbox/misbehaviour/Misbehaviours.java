package org.nectaropenapi.sandbox.misbehaviour;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** The misbehaviours that are active in a sandbox. */
public final class Misbehaviours {
    private final Map<String, Operation> operations;
    private final Set<String> eventTypes;
    private final List<ActiveMisbehaviour> active = new CopyOnWriteArrayList<>();

    /**
     * Starts without any.
     *
     * @param document defines the operations and events that can misbehave
     */
    public Misbehaviours(ApiDocument document) {
        this.operations = document.operations().stream().collect(Collectors.toMap(Operation::id, Function.identity()));
        this.eventTypes = document.events().keySet();
    }

    /**
     * Starts a misbehaviour.
     *
     * @param misbehaviour the misbehaviour
     * @return a handle to limit, count and stop it
     */
    public ActiveMisbehaviour start(Misbehaviour misbehaviour) {
        ActiveMisbehaviour started = new ActiveMisbehaviour(misbehaviour, name -> checkTarget(misbehaviour, name));
        active.add(started);
        return started;
    }

    /** Stops all of them. */
    public void stopAll() {
        active.forEach(ActiveMisbehaviour::stop);
        active.clear();
    }

    /**
     * Returns whether a misbehaviour applies to an event, and counts it.
     *
     * @param misbehaviour a misbehaviour of webhooks
     * @param eventType type of the event
     * @return whether to misbehave
     */
    public boolean triggers(Misbehaviour misbehaviour, String eventType) {
        return active.stream().anyMatch(a -> a.misbehaviour() == misbehaviour && a.claim(eventType));
    }

    List<ActiveMisbehaviour> active() {
        return active;
    }

    private String checkTarget(Misbehaviour misbehaviour, String name) {
        if (misbehaviour.affectsWebhooks()) {
            if (!eventTypes.contains(name)) {
                throw new IllegalArgumentException("unknown event type '" + name + "'; " + misbehaviour + " applies to "
                        + String.join(", ", eventTypes));
            }
            return name;
        }
        Operation operation = operations.get(name);
        if (operation == null) {
            throw new IllegalArgumentException("unknown operation '" + name + "'");
        }
        if (!misbehaviour.appliesTo(operation)) {
            throw new IllegalArgumentException(misbehaviour + " does not apply to " + name + ": the sandbox "
                    + misbehaviour.description() + ", which this operation gives no occasion for");
        }
        return name;
    }
}
