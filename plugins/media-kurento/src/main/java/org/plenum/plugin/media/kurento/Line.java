package org.plenum.plugin.media.kurento;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenum.plugin.media.kurento.server.Endpoint;
import org.plenum.plugin.media.kurento.server.Endpoint.Stage;
import org.plenum.plugin.media.kurento.server.Medium;
import org.plenum.plugin.media.kurento.server.ServerFailure;
import org.plenum.plugin.media.kurento.server.ServerFailure.Reason;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/**
 * One connection of a browser, from the wish for an offer to its end: the browser offers, the server answers, then candidates go both ways. Of the room's mailbox.
 */
final class Line {
    /** More than any browser has. */
    private static final int MOST_CANDIDATES = 200;

    private final Room room;
    private final String name;
    private final Map<String, TrackRef> places;
    private final Owner owner;
    private final List<String> early = new ArrayList<>();
    private Optional<Endpoint> endpoint = Optional.empty();
    private String offer = "";
    private int candidates;
    private Stage stage = Stage.CONNECTING;
    private boolean isTaken;
    private boolean isAnswered;
    private boolean isClosed;

    /**
     * @param name of the connection, for the browser
     * @param places what each section of the browser's offer shall carry
     */
    Line(Room room, String name, Map<String, TrackRef> places, Owner owner) {
        this.room = room;
        this.name = name;
        this.places = Map.copyOf(places);
        this.owner = owner;
    }

    /** Whose connection it is. */
    interface Owner {
        void tell(Signal signal);

        /** The server's end is there. */
        void ready(Line line);

        /** Something comes from the browser, or does not any more. */
        void flowing(Line line, Medium medium, boolean on);

        /** The stage is another. */
        void changed(Line line);

        /** The browser has lost it, and asks for another. */
        void lost(Line line);

        /** It does not come about. */
        void broken(Line line, ServerFailure failure);
    }

    String name() {
        return name;
    }

    Stage stage() {
        return stage;
    }

    /** The server's end, once it is there and as long as the line is open. */
    Optional<Endpoint> endpoint() {
        return isClosed ? Optional.empty() : endpoint;
    }

    void open() {
        tell(Signal.Type.NEED_OFFER, "", places);
        room.pipeline().endpoint(events()).whenComplete((made, thrown) -> room.post(() -> {
            if (thrown == null) {
                made(made);
            } else {
                failed(ServerFailure.of(thrown));
            }
        }));
    }

    private Endpoint.Events events() {
        return new Endpoint.Events() {
            @Override
            public void candidate(String line) {
                here(() -> tell(Signal.Type.CANDIDATE, line, Map.of()));
            }

            @Override
            public void flowing(Medium medium, boolean on) {
                here(() -> owner.flowing(Line.this, medium, on));
            }

            @Override
            public void stage(Stage now) {
                here(() -> staged(now));
            }
        };
    }

    private void here(Runnable task) {
        room.post(() -> {
            if (!isClosed) {
                task.run();
            }
        });
    }

    private void staged(Stage now) {
        // The server looks for more ways while it already has one.
        boolean isNews = now != stage && !(now == Stage.CONNECTING && stage == Stage.CONNECTED);
        if (isNews) {
            stage = now;
            owner.changed(this);
        }
    }

    private void made(Endpoint now) {
        if (isClosed) {
            room.server().release(now);
            return;
        }
        endpoint = Optional.of(now);
        owner.ready(this);
        negotiate();
    }

    void signal(Signal in) {
        switch (in.type()) {
            case OFFER -> {
                if (offer.isEmpty() && in.sdp().length() <= Description.LONGEST_OFFER) {
                    offer = Description.withOneCodec(in.sdp());
                    negotiate();
                }
            }
            case CANDIDATE -> candidate(in.sdp());
            case NEED_OFFER -> {
                if (isTaken) {
                    owner.lost(this);
                } else {
                    tell(Signal.Type.NEED_OFFER, "", places);
                }
            }
            case ANSWER, CLOSE -> {
                // The browser offers, and the engine ends connections.
            }
        }
    }

    private void negotiate() {
        if (isTaken || offer.isEmpty()) {
            return;
        }
        endpoint.ifPresent(open -> {
            isTaken = true;
            open.answer(offer).whenComplete((answer, thrown) -> here(() -> {
                if (thrown == null) {
                    answered(open, answer);
                } else {
                    failed(ServerFailure.of(thrown));
                }
            }));
        });
    }

    private void answered(Endpoint open, String answer) {
        if (Description.isRefusal(answer)) {
            failed(new ServerFailure(Reason.REFUSED, "the media server knows no codec of the browser's"));
            return;
        }
        isAnswered = true;
        tell(Signal.Type.ANSWER, answer, Map.of());
        early.forEach(line -> send(open, line));
        early.clear();
        open.gather().whenComplete((done, thrown) -> {
            if (thrown != null) {
                here(() -> failed(ServerFailure.of(thrown)));
            }
        });
    }

    /** Before the answer the server would take a candidate without a word, and not use it. */
    private void candidate(String line) {
        if (line.isBlank() || line.length() > Description.LONGEST_CANDIDATE || ++candidates > MOST_CANDIDATES) {
            return;
        }
        if (isAnswered) {
            endpoint.ifPresent(open -> send(open, line));
        } else {
            early.add(line);
        }
    }

    /** Without one candidate another one may do; the browser notices if none does. */
    private void send(Endpoint open, String line) {
        open.candidate(line, Description.firstMid(offer)).whenComplete((done, thrown) -> {
            if (thrown != null && ServerFailure.of(thrown).reason() == Reason.LOST) {
                here(() -> failed(ServerFailure.of(thrown)));
            }
        });
    }

    private void failed(ServerFailure failure) {
        if (isClosed) {
            return;
        }
        if (failure.reason() == Reason.LOST) {
            room.fail(failure.getMessage());
        } else {
            owner.broken(this, failure);
        }
    }

    private void tell(Signal.Type type, String sdp, Map<String, TrackRef> tracks) {
        owner.tell(new Signal(name, type, sdp, tracks));
    }

    void close() {
        if (!isClosed) {
            endpoint.ifPresent(room.server()::release);
            drop();
            tell(Signal.Type.CLOSE, "", Map.of());
        }
    }

    /** The room ends, and all that is in the server with it. */
    void drop() {
        isClosed = true;
    }
}
