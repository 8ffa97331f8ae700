package org.plenum.bench.client;

/** The server sent what RFC 6455 forbids. */
final class ProtocolViolation extends RuntimeException {

    ProtocolViolation(String message) {
        super(message);
    }
}
