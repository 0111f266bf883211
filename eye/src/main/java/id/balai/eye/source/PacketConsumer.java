package id.balai.eye.source;

/**
 * Takes a source's packets on its reading thread. It must not block: what takes long goes to another thread with a
 * reference to the packet ({@link PacketRing}). Calls never overlap.
 */
public interface PacketConsumer {

    /** A connection gives video from now on; what came before does not continue. */
    void started(StreamInfo info);

    /** The next packet, lent for this call. */
    void packet(Packet packet);

    /** The connection has ended. */
    void ended(SourceException why);
}
