package org.nectaropenapi.sandbox.misbehaviour;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** What one sandbox does wrong at present. */
public final class Misbehaviours {
    private final Map<String, Operation> operations;
    private final Set<String> events;
    private final List<ActiveMisbehaviour> active = new CopyOnWriteArrayList<>();

    /**
     * Starts without any.
     *
     * @param document what can misbehave
     */
    public Misbehaviours(ApiDocument document) {
        this.operations = document.operations().stream().collect(Collectors.toMap(Operation::id, Function.identity()));
        this.events = document.events().keySet();
    }

    /**
     * Starts one.
     *
     * @param misbehaviour what to do wrong
     * @return the way to limit, count and end it
     */
    public ActiveMisbehaviour start(Misbehaviour misbehaviour) {
        ActiveMisbehaviour started = new ActiveMisbehaviour(misbehaviour, name -> target(misbehaviour, name));
        active.add(started);
        return started;
    }

    /** Ends all of them. */
    public void stopAll() {
        active.forEach(ActiveMisbehaviour::stop);
        active.clear();
    }

    /**
     * Counts a strike on an event, if one is due.
     *
     * @param misbehaviour a misbehaviour of webhooks
     * @param eventType type of the event
     * @return whether to do wrong
     */
    public boolean triggers(Misbehaviour misbehaviour, String eventType) {
        return active.stream().anyMatch(a -> a.misbehaviour() == misbehaviour && a.claim(eventType));
    }

    List<ActiveMisbehaviour> active() {
        return active;
    }

    private String target(Misbehaviour misbehaviour, String name) {
        if (misbehaviour.affectsWebhooks()) {
            if (!events.contains(name)) {
                throw new IllegalArgumentException("There is no event " + name + "; " + misbehaviour + " can show on "
                        + String.join(", ", events) + ".");
            }
            return name;
        }
        Operation operation = operations.get(name);
        if (operation == null) {
            throw new IllegalArgumentException("There is no operation " + name + ".");
        }
        if (!misbehaviour.appliesTo(operation)) {
            throw new IllegalArgumentException(misbehaviour + " cannot show on " + name + ": the sandbox "
                    + misbehaviour.description() + ", which this operation has no place for.");
        }
        return name;
    }
}
