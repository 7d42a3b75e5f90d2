package org.nectaropenapi.benchmarks;

import java.net.URI;

/** Starts a client in a fresh JVM and reads one site. Arguments: the peer and the address of the service. */
final class FirstResponse {
    private FirstResponse() {}

    public static void main(String[] arguments) throws Exception {
        try (Peer peer = Peer.of(arguments[0], URI.create(arguments[1]))) {
            System.out.println(peer.getSite());
        }
        // Threads of some peers would keep the JVM alive.
        System.exit(0);
    }
}
