package org.plenum.bench.bare;

import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Gives each message to all who are connected, and does nothing else: no order, no store, no right, no limit. */
@ServerEndpoint("/broadcast")
public class Broadcaster {

    private static final Set<Session> SESSIONS = ConcurrentHashMap.newKeySet();

    @OnOpen
    public void opened(Session session) {
        SESSIONS.add(session);
    }

    @OnClose
    public void closed(Session session) {
        SESSIONS.remove(session);
    }

    @OnMessage
    public void said(String text) {
        for (Session session : SESSIONS) {
            if (session.isOpen()) {
                var unused = session.getAsyncRemote().sendText(text);
            }
        }
    }
}
