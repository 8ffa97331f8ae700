package org.plenum.spi.host;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;

/**
 * What a plugin says of itself in {@code META-INF/plenum-plugin.json}; the fields are described in {@code docs/plugin-guide.md}.
 * Texts for people are maps from language ({@code en}, {@code sv}, both required) to text of 1-500 characters.
 *
 * @param id 2-40 of {@code a-z 0-9 -}, starting with a letter; {@code meeting} is taken
 * @param version as the partner counts, 1-40 characters
 * @param spi oldest and newest version of the SPI it works with
 * @param title for people
 * @param description for administrators
 * @param normally a tenant's switch until the administrator sets it: {@code on}, {@code organizer} or {@code off}
 * @param panels what it shows
 * @param settings what the administrator can set
 * @param permissions rights its commands ask for
 * @param personalData what it keeps about people; empty only if it keeps nothing
 * @param hosts names of outside hosts it connects to
 */
public record Manifest(
        String id,
        String version,
        SpiRange spi,
        Map<String, String> title,
        Map<String, String> description,
        String normally,
        List<Panel> panels,
        List<Setting> settings,
        List<Right> permissions,
        List<Category> personalData,
        List<String> hosts) {
    /** The version of this SPI; raised only when something that worked does not work any more. */
    public static final int SPI_VERSION = 1;

    public Manifest {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
        panels = List.copyOf(panels);
        settings = List.copyOf(settings);
        permissions = List.copyOf(permissions);
        personalData = List.copyOf(personalData);
        hosts = List.copyOf(hosts);
    }

    /** @throws PlenumException INVALID, saying which field is wrong, with its value */
    public static Manifest parse(String json) {
        return new ManifestReader(json).manifest();
    }

    /** Both ends included. */
    public record SpiRange(int from, int to) {
        boolean includes(int version) {
            return from <= version && version <= to;
        }
    }

    /**
     * A custom element.
     *
     * @param element its name, such as {@code plenum-chat}
     * @param module path of the ES module in the WAR, such as {@code panel.js}
     * @param place {@code side}, {@code content}, {@code roster} (beside each person), {@code status}
     *     or {@code overlay} (over pages of content, of whichever plugin)
     */
    public record Panel(String element, String module, String place, Map<String, String> title) {
        public Panel {
            title = Map.copyOf(title);
        }
    }

    /**
     * Something the tenant's administrator can set.
     *
     * @param type {@code flag}, {@code number}, {@code text} or {@code duration}
     * @param standard the value until it is set, as text: {@code true}, {@code 20}, {@code PT1H}
     * @param least smallest number, {@link Long#MIN_VALUE} unless given
     * @param most largest number, {@link Long#MAX_VALUE} unless given
     * @param inPanel whether everybody's panel is told the value; else it stays on the server
     */
    public record Setting(
            String name, String type, String standard, long least, long most, Map<String, String> title, boolean inPanel) {
        public Setting {
            title = Map.copyOf(title);
        }
    }

    /** @param roles who has it unless the tenant says otherwise */
    public record Right(String name, Set<Role> roles, Map<String, String> title) {
        public Right {
            roles = Set.copyOf(roles);
            title = Map.copyOf(title);
        }

        /** As commands and signals name it. */
        public Permission permission() {
            return new Permission(name, roles);
        }
    }

    /**
     * A kind of personal data.
     *
     * @param purpose why it is kept
     * @param seenBy who sees it
     * @param kept for how long
     */
    public record Category(
            String name, Map<String, String> title, Map<String, String> purpose, Map<String, String> seenBy, Map<String, String> kept) {
        public Category {
            title = Map.copyOf(title);
            purpose = Map.copyOf(purpose);
            seenBy = Map.copyOf(seenBy);
            kept = Map.copyOf(kept);
        }
    }
}
