package com.example.hands;

import static org.plenum.testkit.MeetingDriver.id;

import com.example.hands.Hands.DismissHand;
import com.example.hands.Hands.LowerHand;
import com.example.hands.Hands.RaiseHand;
import java.nio.file.Path;
import java.util.List;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.PluginContract;

/** Runs all tests of the contract. */
class HandsContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new HandsPlugin();
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("src/main/webapp"));
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(meeting -> {
            meeting.join("olga", Role.ORGANIZER);
            meeting.join("anna", Role.ATTENDEE);
            meeting.join("bo", Role.ATTENDEE);
            meeting.when("anna", new RaiseHand(meeting.words("anna")));
            meeting.when("bo", new RaiseHand(meeting.words("bo")));
            meeting.when("bo", new LowerHand());
            meeting.when("olga", new DismissHand(id("anna")));
        });
    }
}
