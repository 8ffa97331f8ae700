package org.plenum.testkit;

/**
 * What every plugin has to keep. A test class that implements this interface runs all its tests:
 *
 * <pre>{@code
 * class DiceContractTest implements PluginContract {
 *     public Plugin plugin() {
 *         return new DicePlugin();
 *     }
 *
 *     public List<Exercise> exercises() {
 *         return List.of(meeting -> {
 *             meeting.join("olga", Role.ORGANIZER);
 *             meeting.join("anna", Role.ATTENDEE);
 *             meeting.when("anna", new RollDice(6));
 *         });
 *     }
 * }
 * }</pre>
 */
public interface PluginContract
        extends ManifestContract, JsonContract, LogContract, KnowledgeContract, DocumentsContract, SeriesContract, PersonalDataContract, CommandContract {}
