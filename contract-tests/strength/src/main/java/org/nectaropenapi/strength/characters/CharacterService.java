package org.nectaropenapi.strength.characters;

import java.net.http.HttpClient;
import java.util.concurrent.CountDownLatch;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.suite.probes.RewritingProxy;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SimulationTestData;

/** The service of a run: a sandbox behind a proxy, until the process ends. */
final class CharacterService {
    private CharacterService() {}

    /** Starts the service of the run that the argument names, and prints where it listens. */
    public static void main(String[] arguments) throws InterruptedException {
        CharacterRun run = CharacterRun.valueOf(arguments[0]);
        NectarSandbox sandbox = NectarSandbox.builder()
                .apiKey(arguments[1])
                .connectionDelay(run.character().connectionDelay())
                .processingDelay(run.character().processingDelay())
                .start();
        SimulationTestData objects = SimulationTestData.of(sandbox.baseUrl(), sandbox.apiKey());
        if (run.isFull()) {
            objects.connection();
        } else {
            objects.newCompany("empty");
        }
        RewritingProxy proxy = new RewritingProxy(HttpClient.newHttpClient(), sandbox.baseUrl());
        proxy.apply(oneAtATime(run.variation(sandbox.apiKey())));
        System.out.println("The service listens on " + proxy.baseUrl());
        new CountDownLatch(1).await();
    }

    /** Some variations remember earlier requests, and the suite sends several at once. */
    private static ServiceVariation oneAtATime(ServiceVariation variation) {
        return (request, next) -> {
            synchronized (variation) {
                return variation.respond(request, next);
            }
        };
    }
}
