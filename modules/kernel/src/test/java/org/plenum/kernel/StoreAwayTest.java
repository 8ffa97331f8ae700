package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Role;

/** A database that stays away longer than anybody waits for it. */
class StoreAwayTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @DisplayName("who was lost while the database is away leaves the roster when it is back; nobody's socket suffers")
    void leavesLater() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        House.Person bo = house.join("bo", Role.ATTENDEE);
        house.store.down = true;

        bo.conversation().closed();
        house.store.awaitRefusal();
        anna.write("refused", "lost with what was due");
        assertThat(anna.client().answer("refused").path("code").asText()).isEqualTo("store-unavailable");
        house.store.down = false;

        assertThat(anna.client().event("participant-left").at("/payload/participant").asText()).isEqualTo(bo.id().value());
        anna.write("kept", "still here");
        assertThat(anna.client().answer("kept").path("type").asText()).isEqualTo("reply");
    }
}
