package id.balai.bench.http;

/**
 * A request ready to be sent.
 *
 * @param kind what it asks, a small number; latencies are kept by it
 * @param bytes the whole request as it goes over the wire
 */
public record Call(int kind, byte[] bytes) {}
