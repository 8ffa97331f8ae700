package org.plenum.plugin.clamav;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What clamd says of itself.
 *
 * @param engine such as {@code 1.4.3}
 * @param signatures none if clamd has loaded no daily database of ClamAV's makers; it tells nothing of others
 */
record ClamdVersion(String engine, Optional<Signatures> signatures) {
    private static final Duration FRESH = Duration.ofDays(7);
    private static final Pattern FORM = Pattern.compile("ClamAV ([0-9][0-9A-Za-z.+~-]{0,30})(?:/([0-9]{1,10})/([ -~]{10,40}))?");

    /** As C's ctime writes it; clamd leaves the time zone out. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

    /** @param made in clamd's time zone */
    record Signatures(long number, LocalDateTime made) {}

    /** From the answer to VERSION; empty if it is none. */
    static Optional<ClamdVersion> of(String said) {
        Matcher parts = FORM.matcher(said);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String engine = parts.group(1);
        String number = parts.group(2);
        if (number == null) {
            return Optional.of(new ClamdVersion(engine, Optional.empty()));
        }
        try {
            LocalDateTime made = LocalDateTime.parse(parts.group(3), DATE);
            return Optional.of(new ClamdVersion(engine, Optional.of(new Signatures(Long.parseLong(number), made))));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** Changes with the signatures, if clamd tells which it has, else with the engine. */
    String edition() {
        return signatures.map(known -> known.number() + " of " + known.made()).orElse("ClamAV " + engine);
    }

    /** For administrators, with a warning if the signatures are old. */
    String shown(Instant now) {
        return "ClamAV " + engine + signatures.map(known -> shown(known, now))
                .orElse(", signatures of the operator's own: clamd tells neither their number nor their date");
    }

    private static String shown(Signatures known, Instant now) {
        String shown = ", signatures " + known.number() + " of " + known.made().toLocalDate();
        // Half a day wrong at most: the time zone is not known.
        boolean old = known.made().toInstant(ZoneOffset.UTC).plus(FRESH).isBefore(now);
        return old ? shown + "; they are older than 7 days, so that what is new is not found: look after freshclam" : shown;
    }
}
