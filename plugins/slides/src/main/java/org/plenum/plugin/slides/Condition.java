package org.plenum.plugin.slides;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenum.plugin.slides.office.OfficeHome;
import org.plenum.spi.HealthCheck;
import org.plenum.spi.HealthCheck.State;

/** How it stands with the making of pages, in words for administrators. Says of no file which it was. */
final class Condition {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Condition() {}

    static HealthCheck office(Optional<OfficeHome> home) {
        if (home.isEmpty()) {
            return office(
                    State.DEGRADED,
                    "LibreOffice is not installed, or not found. PDF files and pictures become slides; Office files wait for it.",
                    "LibreOffice är inte installerat, eller hittas inte. PDF-filer och bilder blir bildspel; Office-filer väntar på det.");
        }
        String version = home.get().version();
        List<String> lacking = home.get().lacking();
        return lacking.isEmpty()
                ? office(State.UP, version + " is there and reads Office files.", version + " finns och läser Office-filer.")
                : office(
                        State.DEGRADED,
                        version + " lacks parts. These files wait for them: " + String.join(", ", lacking) + ".",
                        version + " saknar delar. De här filerna väntar på dem: " + String.join(", ", lacking) + ".");
    }

    private static HealthCheck office(State state, String english, String swedish) {
        return HealthCheck.of("libreoffice", state, english, swedish);
    }

    /** @param waiting decks that nobody works on yet @param working decks that are worked on */
    static HealthCheck conversion(int waiting, int working, Results results) {
        String english = results.latestFailure()
                .map(failure -> "The latest failure was at " + TIME.format(failure.at()) + ": " + english(failure.trouble()))
                .orElse("None has failed since the plugin started.");
        String swedish = results.latestFailure()
                .map(failure -> "Senaste felet var " + TIME.format(failure.at()) + ": " + swedish(failure.trouble()))
                .orElse("Inget har misslyckats sedan tillägget startade.");
        return HealthCheck.of(
                "conversion",
                results.isInTrouble() ? State.DEGRADED : State.UP,
                "Slides waiting to be made: " + waiting + ". Being made: " + working + ". " + english,
                "Bildspel som väntar på att göras: " + waiting + ". Görs nu: " + working + ". " + swedish);
    }

    private static String english(Trouble trouble) {
        return switch (trouble) {
            case ENCRYPTED -> "the file needs a password.";
            case BROKEN -> "the file cannot be read.";
            case EMPTY -> "the file has no page.";
            case TOO_MANY_PAGES -> "the file has more pages than the setting allows.";
            case TOO_SLOW -> "it took longer than the setting allows.";
            case TOO_COMPLEX -> "a page took too much memory.";
            case NO_ROOM -> "the files of the meeting, or of the organisation, have all the room that they may have.";
            case OFFICE_ENDED -> "LibreOffice ended while it read the file.";
            case INTERNAL -> "a fault of the server, whose log says more.";
        };
    }

    private static String swedish(Trouble trouble) {
        return switch (trouble) {
            case ENCRYPTED -> "filen behöver ett lösenord.";
            case BROKEN -> "filen går inte att läsa.";
            case EMPTY -> "filen har inga sidor.";
            case TOO_MANY_PAGES -> "filen har fler sidor än inställningen tillåter.";
            case TOO_SLOW -> "det tog längre tid än inställningen tillåter.";
            case TOO_COMPLEX -> "en sida tog för mycket minne.";
            case NO_ROOM -> "mötets eller organisationens filer tar redan all plats de får ta.";
            case OFFICE_ENDED -> "LibreOffice slutade fungera när det läste filen.";
            case INTERNAL -> "ett fel i servern, vars logg säger mer.";
        };
    }
}
