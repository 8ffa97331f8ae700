package org.plenum.bench.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One thread that reads for many peers. */
public final class PeerLoop implements AutoCloseable {
    private final Selector selector;
    private final Queue<MediaPeer> added = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(2048);
    private final byte[] data = new byte[2048];
    private final Thread thread = Thread.ofPlatform().name("bench-peers").daemon().unstarted(this::run);

    public PeerLoop() throws IOException {
        selector = Selector.open();
        thread.start();
    }

    public void add(MediaPeer peer) {
        added.add(peer);
        selector.wakeup();
    }

    private void run() {
        try {
            while (selector.isOpen()) {
                selector.select(this::read, 100);
                for (MediaPeer peer = added.poll(); peer != null; peer = added.poll()) {
                    peer.channel().register(selector, SelectionKey.OP_READ, peer);
                }
            }
        } catch (IOException | ClosedSelectorException closed) {
            // The measurement is over.
        }
    }

    private void read(SelectionKey key) {
        MediaPeer peer = (MediaPeer) key.attachment();
        try {
            while (true) {
                buffer.clear();
                if (peer.channel().receive(buffer) == null) {
                    return;
                }
                buffer.flip();
                int length = buffer.remaining();
                buffer.get(data, 0, length);
                peer.received(data, length, System.nanoTime());
            }
        } catch (IOException closed) {
            key.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
