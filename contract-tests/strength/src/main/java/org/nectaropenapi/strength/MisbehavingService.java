package org.nectaropenapi.strength;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.suite.probes.SimulationTestData;

/** The service of a live run: a sandbox in which another team has data before it begins to misbehave. */
final class MisbehavingService {
    private MisbehavingService() {}

    /**
     * Starts the service and prints where it listens.
     *
     * @param arguments the key of the run, the key of the other team, and names of misbehaviours
     */
    public static void main(String[] arguments) throws InterruptedException {
        List<String> misbehaviours = List.of(arguments).subList(2, arguments.length);
        NectarSandbox sandbox = NectarSandbox.builder()
                .apiKey(arguments[0])
                .otherApiKey(arguments[1])
                .connectionDelay(Duration.ZERO)
                .processingDelay(Duration.ZERO)
                .start();
        SimulationTestData.of(sandbox.baseUrl(), arguments[1]).connection();
        misbehaviours.forEach(name -> sandbox.misbehave(Misbehaviour.valueOf(name)));
        System.out.println("The service listens on " + sandbox.baseUrl());
        new CountDownLatch(1).await();
    }
}
