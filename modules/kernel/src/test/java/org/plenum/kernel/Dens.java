package org.plenum.kernel;

import java.util.List;
import java.util.Optional;
import org.plenum.spi.Ask;
import org.plenum.spi.BreakoutRoom;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.Permission;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;
import org.plenum.spi.Viewer;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Manifest;

/** A small plugin that holds the breakout rooms it is told to. */
final class Dens implements Plugin, MeetingFeature<Dens.Held>, Command<Dens.Held, Dens.Held> {
    private static final String MANIFEST =
            """
            {"id":"dens","version":"1","spi":"1","title":{"en":"Dens","sv":"Hål"},"description":{"en":"Dens","sv":"Hål"},
             "normally":"on","panels":[],"settings":[],
             "permissions":[{"name":"dens:hold","roles":["organizer","presenter"],"title":{"en":"Hold","sv":"Hålla"}}],
             "personalData":[],"hosts":[]}""";

    record Held(List<BreakoutRoom> dens) implements Event {
        Held {
            dens = List.copyOf(dens);
        }
    }

    static Arrival arrival() {
        return new Arrival(Manifest.parse(MANIFEST), new Dens(), Dens.class.getClassLoader());
    }

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(this);
    }

    @Override
    public Held initial() {
        return new Held(List.of());
    }

    @Override
    public Class<? extends Event> events() {
        return Held.class;
    }

    @Override
    public List<Command<Held, ?>> commands() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "hold";
    }

    @Override
    public Class<Held> payload() {
        return Held.class;
    }

    @Override
    public Permission permission() {
        return Permission.staff("dens:hold");
    }

    @Override
    public Decision decide(Held state, Ask<Held> ask) {
        return Decision.happened(ask.payload());
    }

    @Override
    public Held evolve(Held state, Event event) {
        return (Held) event;
    }

    @Override
    public Held view(Held state, Viewer viewer, Meeting meeting) {
        return new Held(List.of());
    }

    @Override
    public List<BreakoutRoom> rooms(Held state) {
        return state.dens();
    }

    @Override
    public PersonalData personalData() {
        return new Locks().personalData();
    }
}
