package org.plenum.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.Incoming;
import org.plenum.spi.Inspection;
import org.plenum.spi.Verdict;

/** Has a file looked at by all inspectors and sums up what they say: the worst counts. */
final class Findings {
    private final Inspectors inspectors;
    private final EarlyInspections early;

    Findings(Inspectors inspectors, EarlyInspections early) {
        this.inspectors = inspectors;
        this.early = early;
    }

    /** What all say together. */
    sealed interface Sum {
        /** @param type media type, empty if nobody knows it @param content what is to be kept @param edition of all inspectors */
        record Clean(String type, Path content, String edition) implements Sum {}

        record Infected(String finding) implements Sum {}

        record Refused(Verdict.Reason reason, String detail) implements Sum {}

        record Unknown(String detail) implements Sum {}
    }

    /** What the inspectors of a tenant know now; changes when clean files have to be looked at again. */
    String edition(Inspectors.Present present) {
        return String.join(";", present.names().stream().map(name -> name + "=" + inspectors.edition(name)).toList());
    }

    /** @param workspace empty; deleted by the caller */
    Sum of(KnownFile known, Path content, Path workspace) throws InterruptedException {
        Inspectors.Present present = inspectors.present(known.tenant());
        String edition = edition(present);
        var verdicts = new ArrayList<Verdict>();
        Path current = content;
        String type = "";
        for (String name : present.names()) {
            Verdict verdict = verdict(name, known, content, current, workspace);
            verdicts.add(verdict);
            if (verdict instanceof Verdict.Rewritten rewritten) {
                current = rewritten.content();
            }
            type = type.isEmpty() ? typeOf(verdict) : type;
        }
        Path kept = current;
        String found = type;
        return worst(verdicts, present.missing()).orElseGet(() -> new Sum.Clean(found, kept, edition));
    }

    /** What was said while the bytes came holds unless others are to be kept in their place. */
    private Verdict verdict(String name, KnownFile known, Path content, Path current, Path workspace) throws InterruptedException {
        Optional<Verdict> before = current.equals(content) ? early.said(known.id(), name) : Optional.empty();
        return before.isPresent()
                ? before.get()
                : inspectors.inspect(name, inspection(known, current, workspace), Incoming.COMPLETE);
    }

    private static Inspection inspection(KnownFile known, Path content, Path workspace) {
        try {
            return new Inspection(
                    known.id(),
                    known.tenant(),
                    known.file().name(),
                    Files.size(content),
                    known.withoutMetadata(),
                    content,
                    workspace);
        } catch (IOException fault) {
            throw Receiving.unkept(fault);
        }
    }

    private static String typeOf(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clean(String type) -> type;
            case Verdict.Rewritten(Path content, String type) -> type;
            case Verdict.Infected infected -> "";
            case Verdict.Refused refused -> "";
            case Verdict.Unavailable unavailable -> "";
        };
    }

    private static Optional<Sum> worst(List<Verdict> verdicts, List<String> missing) {
        Optional<Sum> infected = first(verdicts, Verdict.Infected.class).map(one -> new Sum.Infected(one.finding()));
        Optional<Sum> refused =
                first(verdicts, Verdict.Refused.class).map(one -> new Sum.Refused(one.reason(), one.detail()));
        Optional<Sum> absent = missing.isEmpty() ? Optional.empty() : Optional.of(new Sum.Unknown("missing: " + String.join(", ", missing)));
        Optional<Sum> unavailable = first(verdicts, Verdict.Unavailable.class).map(one -> new Sum.Unknown(one.detail()));
        return infected.or(() -> refused).or(() -> absent).or(() -> unavailable);
    }

    private static <T extends Verdict> Optional<T> first(List<Verdict> verdicts, Class<T> kind) {
        return verdicts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

}
