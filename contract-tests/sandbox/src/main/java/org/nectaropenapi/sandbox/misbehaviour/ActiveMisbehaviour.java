package org.nectaropenapi.sandbox.misbehaviour;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A misbehaviour that a sandbox shows, from the moment it is asked for until {@link #stop()}. Without further words it
 * shows on every call of every operation it can show on.
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

    /** {@return what the sandbox does wrong} */
    public Misbehaviour misbehaviour() {
        return misbehaviour;
    }

    /**
     * Limits it to some operations. Further calls add operations.
     *
     * @param names operationIds; for a misbehaviour of webhooks types of events
     * @return this
     * @throws IllegalArgumentException when there is no such operation, or when it cannot misbehave like this
     */
    public synchronized ActiveMisbehaviour on(String... names) {
        targets.addAll(Arrays.stream(names).map(targetCheck).toList());
        return this;
    }

    /**
     * Limits how often it shows.
     *
     * @param times it shows so many times and not any more
     * @return this
     */
    public synchronized ActiveMisbehaviour forFirst(int times) {
        limit = notNegative(times);
        return this;
    }

    /**
     * Lets the sandbox behave at first.
     *
     * @param times so many calls on which it could show are left alone
     * @return this
     */
    public synchronized ActiveMisbehaviour after(int times) {
        skipped = notNegative(times);
        return this;
    }

    /** {@return how often it has shown} */
    public synchronized int timesTriggered() {
        return triggered;
    }

    /** Ends it. What it has changed in the state of the sandbox stays. */
    public synchronized void stop() {
        stopped = true;
    }

    /** Ends it, as {@link #stop()} does. */
    @Override
    public void close() {
        stop();
    }

    /** Counts a strike if one is due; {@link #release()} takes it back when nothing could be changed. */
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
