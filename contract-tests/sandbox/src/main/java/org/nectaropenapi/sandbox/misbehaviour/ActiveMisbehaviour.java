package org.nectaropenapi.sandbox.misbehaviour;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A misbehaviour that a sandbox shows until {@link #stop()}, by default on every call of every operation it applies to.
 *
 * <p>Instances are safe for use by several threads.
 */
public final class ActiveMisbehaviour implements AutoCloseable {
    private final Misbehaviour misbehaviour;
    private final UnaryOperator<String> targetCheck;
    private final Set<String> targets = new TreeSet<>();
    private int skipped;
    private int limit = Integer.MAX_VALUE;
    private int calls;
    private int triggered;
    private boolean stopped;

    ActiveMisbehaviour(Misbehaviour misbehaviour, UnaryOperator<String> targetCheck) {
        this.misbehaviour = misbehaviour;
        this.targetCheck = targetCheck;
    }

    /** {@return the misbehaviour} */
    public Misbehaviour misbehaviour() {
        return misbehaviour;
    }

    /**
     * Limits it to some operations or event types. Further calls add to them.
     *
     * @param names operationIds, or event types for a misbehaviour of webhooks
     * @return this
     * @throws IllegalArgumentException when a name is unknown or the misbehaviour does not apply to it
     */
    public synchronized ActiveMisbehaviour on(String... names) {
        targets.addAll(Arrays.stream(names).map(targetCheck).toList());
        return this;
    }

    /**
     * Limits how often it triggers.
     *
     * @param times the number of times, after which the sandbox behaves
     * @return this
     */
    public synchronized ActiveMisbehaviour forFirst(int times) {
        limit = notNegative(times);
        return this;
    }

    /**
     * Lets the sandbox behave at first.
     *
     * @param times the number of calls to leave alone, of those to which it applies
     * @return this
     */
    public synchronized ActiveMisbehaviour after(int times) {
        skipped = notNegative(times);
        return this;
    }

    /** {@return how often it has triggered} */
    public synchronized int timesTriggered() {
        return triggered;
    }

    /** Ends it. Changes to the state of the sandbox stay. */
    public synchronized void stop() {
        stopped = true;
    }

    /** Ends it, as {@link #stop()} does. */
    @Override
    public void close() {
        stop();
    }

    /** Counts a trigger if one is due; {@link #release()} takes it back when there was nothing to change. */
    synchronized boolean claim(String target) {
        if (stopped || triggered >= limit || !(targets.isEmpty() || targets.contains(target)) || calls++ < skipped) {
            return false;
        }
        triggered++;
        return true;
    }

    synchronized void release() {
        triggered--;
        calls--;
    }

    private static int notNegative(int times) {
        if (times < 0) {
            throw new IllegalArgumentException("A number of calls cannot be " + times + ".");
        }
        return times;
    }
}
