package org.plenum.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import org.plenum.spi.ParticipantId;

/**
 * One request of one person.
 *
 * @param id the client's, 1-64 characters
 * @param answer told once, on any thread
 */
record Call(
        ParticipantId caller, String id, String plugin, String command, JsonNode payload, Consumer<Answer> answer) {
    void refuse(Failure failure) {
        answer.accept(new Answer.Refusal(failure));
    }
}
