package org.plenum.plugin.media;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/**
 * Where a relay or a STUN server is, as browsers take it (RFC 7064, RFC 7065).
 *
 * @param isRelay whether it passes media on, and so wants name and password
 */
record TurnAddress(String url, boolean isRelay) {
    /** Browsers warn of more than four, because each is tried. */
    private static final int MOST = 10;

    private static final Pattern FORM = Pattern.compile("(?<scheme>stuns?|turns?):"
            + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\\[[0-9A-Fa-f:.]{2,45}])"
            + "(?::(?<port>[0-9]{1,5}))?"
            + "(?<transport>\\?transport=(?:udp|tcp))?");

    /**
     * Reads the setting.
     *
     * @param good in order
     * @param complaints what is wrong with the others, for administrators, in English
     */
    record All(List<TurnAddress> good, List<String> complaints) {
        All {
            good = List.copyOf(good);
            complaints = List.copyOf(complaints);
        }

        static All of(String setting) {
            var good = new ArrayList<TurnAddress>();
            var complaints = new ArrayList<String>();
            for (String part : setting.split(",", -1)) {
                String url = part.strip();
                try {
                    if (!url.isEmpty()) {
                        good.add(TurnAddress.of(url));
                    }
                } catch (PlenumException malformed) {
                    complaints.add(String.valueOf(malformed.getMessage()));
                }
            }
            if (good.size() > MOST) {
                complaints.add("setting turnUrls has " + good.size() + " addresses; the first " + MOST + " are used");
            }
            return new All(good.subList(0, Math.min(MOST, good.size())), complaints);
        }
    }

    /** @throws PlenumException INVALID, with the text */
    static TurnAddress of(String url) {
        Matcher match = FORM.matcher(url);
        if (!match.matches()) {
            throw bad(url, "is none such as turn:turn.example.org:3478, turns:turn.example.org:5349?transport=tcp or stun:turn.example.org");
        }
        boolean isRelay = match.group("scheme").startsWith("turn");
        if (!isRelay && match.group("transport") != null) {
            throw bad(url, "has a transport, which only turn: and turns: take");
        }
        if (match.group("port") != null && !isPort(Integer.parseInt(match.group("port")))) {
            throw bad(url, "has a port that is not 1 to 65535");
        }
        return new TurnAddress(url, isRelay);
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= 65535;
    }

    private static PlenumException bad(String url, String complaint) {
        return new PlenumException(CommonError.INVALID, "address '" + url + "' in setting turnUrls " + complaint);
    }
}
