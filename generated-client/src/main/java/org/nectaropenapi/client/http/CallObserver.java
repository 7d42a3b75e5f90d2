package org.nectaropenapi.client.http;

/**
 * Is notified of the beginning and the end of calls and their attempts, for metrics, tracing or a log of one's own. Its
 * methods run in the thread of the call, one attempt after the other and the end of the call last, and hold the call up
 * as long as they take. Each beginning has its end, so that a span can be opened in one and closed in the other.
 * Exceptions that they throw, and errors but for those of the virtual machine, are logged at WARN and otherwise
 * ignored. Must be safe for use by many threads.
 */
public interface CallObserver {

    /**
     * Is called when a call begins, before it waits for a free slot.
     *
     * @param call the operation
     */
    default void callStarted(CallStart call) {}

    /**
     * Is called when an attempt begins, before its headers are made and its request is sent.
     *
     * @param attempt which attempt
     */
    default void attemptStarted(CallStart attempt) {}

    /**
     * Is called when a response has arrived or an attempt has failed. A call that is retried has several attempts.
     *
     * @param attempt which attempt, its status or failure, its time on the wire
     */
    default void attemptEnded(CallReport attempt) {}

    /**
     * Is called when a call returns to its caller: with a value, or with an exception. Every request of a paged list is
     * a call. A call that its arguments prevented from being sent is none.
     *
     * @param call the number of attempts, the last status, the failure, the time of it all
     */
    default void callEnded(CallReport call) {}
}
