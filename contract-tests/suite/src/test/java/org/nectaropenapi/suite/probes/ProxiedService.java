package org.nectaropenapi.suite.probes;

/** The sandbox, or a variation of it. */
@FunctionalInterface
public interface ProxiedService {
    ProxiedResponse respond(ProxiedRequest request);
}
