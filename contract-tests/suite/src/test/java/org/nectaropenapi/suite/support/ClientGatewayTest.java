package org.nectaropenapi.suite.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.run.TestScope;
import org.nectaropenapi.harness.targets.Target;

class ClientGatewayTest {
    @Test
    void theRequestsOfAClientBelongToTheDynamicTestThatMadeThem() throws Throwable {
        TestScope scope = new TestScope();
        Set<String> names = ConcurrentHashMap.newKeySet();
        for (String test : List.of("ATest.calls one", "ATest.calls two")) {
            scope.within(test, () -> {
                try (ClientGateway gateway = ClientGateway.start(api(scope, names))) {
                    HttpResponse<String> response = HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(gateway.baseUrl()).build(), BodyHandlers.ofString());
                    assertThat(response.body()).isEqualTo("[]");
                }
            });
        }
        assertThat(names).containsExactlyInAnyOrder("ATest.calls one", "ATest.calls two");
    }

    /** Returns a service that lists nothing and notes to whom each request belongs. */
    private static RawServiceApi api(TestScope scope, Set<String> names) {
        Target target = proxy(Target.class, URI.create("http://127.0.0.1:1"));
        Exchange exchange = Exchange.sent("ATest.calls", "GET", "/", List.of(), List.of(), Body.NONE)
                .responding(200, new Body("application/json", new byte[] {'[', ']'}));
        return (RawServiceApi) Proxy.newProxyInstance(
                RawServiceApi.class.getClassLoader(),
                new Class<?>[] {RawServiceApi.class},
                (api, method, arguments) -> {
                    if (method.getName().equals("target")) {
                        return target;
                    }
                    names.add(scope.name("ATest.calls"));
                    return exchange;
                });
    }

    private static <T> T proxy(Class<T> type, Object result) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (object, method, arguments) -> result));
    }
}
