package org.plenum.testkit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;

/** A plugin of any feature. */
@ApplicationScoped
public class BoardPlugin implements Plugin {
    private final MeetingFeature<?> feature;
    private final PersonalData data;

    public BoardPlugin() {
        this(new Board(), new BoardData());
    }

    private BoardPlugin(MeetingFeature<?> feature, PersonalData data) {
        this.feature = feature;
        this.data = data;
    }

    static BoardPlugin of(MeetingFeature<?> feature) {
        return new BoardPlugin(feature, new BoardData());
    }

    static BoardPlugin of(PersonalData data) {
        return new BoardPlugin(new Board(), data);
    }

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(feature);
    }

    @Override
    public PersonalData personalData() {
        return data;
    }
}
