package org.nectaropenapi.suite.probes;

/** One way in which a service differs from the sandbox. */
@FunctionalInterface
public interface ServiceVariation {

    /** Responds to a request, mostly by passing it on and changing the request or the response. */
    ProxiedResponse respond(ProxiedRequest request, ProxiedService next);

    /** Combines variations. The first sees a request first; none at all is the sandbox as it is. */
    static ServiceVariation all(ServiceVariation... variations) {
        return (request, sandbox) -> {
            ProxiedService service = sandbox;
            for (int i = variations.length - 1; i >= 0; i--) {
                service = variations[i].before(service);
            }
            return service.respond(request);
        };
    }

    private ProxiedService before(ProxiedService next) {
        return request -> respond(request, next);
    }
}
