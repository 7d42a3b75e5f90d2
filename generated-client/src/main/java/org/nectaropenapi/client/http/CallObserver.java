package org.nectaropenapi.client.http;

/**
 * Is told how calls and their attempts ended, for metrics, tracing or a log of one's own. Its methods run in the thread
 * of the call, one attempt after the other and the call last, and hold the call up as long as they take. What they
 * throw is logged at WARN and otherwise ignored. Must be safe for use by many threads.
 */
public interface CallObserver {

    /**
     * A request was answered, or failed on the wire. A call that is repeated has several of these.
     *
     * @param attempt which attempt, its status or failure, its time on the wire
     */
    default void attemptEnded(CallReport attempt) {}

    /**
     * A call came back to its caller: with a value, or with an exception. Every request of a paged list is a call. A
     * call that its arguments prevented from being sent is none.
     *
     * @param call the number of attempts, the last status, the failure, the time of it all
     */
    default void callEnded(CallReport call) {}
}
