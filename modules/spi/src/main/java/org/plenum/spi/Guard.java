package org.plenum.spi;

import java.util.Optional;

/** Says no before another plugin's command is decided: the way for a plugin to take rights away from some people. */
public interface Guard {
    /**
     * @param state this plugin's own state in that meeting, of the type its feature has; {@link Decision.Empty} if it has none
     * @return empty to let it pass, else the reason
     */
    Optional<Decision.Refused> refuse(Record state, Viewer caller, String plugin, String command, Meeting meeting);
}
