package org.plenum.plugin.media.embedded.flow;

/** What a connection is for. Everything is called on the connection's lane. */
interface Traffic {
    /** Before everything else. */
    void attached(Connection connection);

    /** Media can be sent from now on. */
    void connected();

    /** An RTP packet, unprotected. The buffer is used again afterwards. */
    void media(Packet packet, long now);

    /** A compound RTCP packet, unprotected. The buffer is used again afterwards. */
    void control(Packet packet, long now);

    /** Every 50 ms while media can be sent. */
    void tick(long now);

    /** After everything else. */
    void ended();
}
