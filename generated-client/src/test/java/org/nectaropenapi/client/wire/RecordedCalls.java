package org.nectaropenapi.client.wire;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nectaropenapi.client.http.CallObserver;
import org.nectaropenapi.client.http.CallReport;

/** An observer that records the reports and the threads in which it received them. */
final class RecordedCalls implements CallObserver {

    final List<CallReport> attempts = new CopyOnWriteArrayList<>();
    final List<CallReport> calls = new CopyOnWriteArrayList<>();
    final List<Thread> threads = new CopyOnWriteArrayList<>();

    @Override
    public void attemptEnded(CallReport attempt) {
        attempts.add(attempt);
        threads.add(Thread.currentThread());
    }

    @Override
    public void callEnded(CallReport call) {
        calls.add(call);
        threads.add(Thread.currentThread());
    }

    Duration durationOfAttempts() {
        return attempts.stream().map(CallReport::duration).reduce(Duration.ZERO, Duration::plus);
    }
}
