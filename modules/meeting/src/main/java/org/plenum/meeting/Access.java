package org.plenum.meeting;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Who may enter a meeting, besides its owner. */
public sealed interface Access {
    /**
     * People on a list, who sign in or open the link that was mailed to them.
     *
     * @param people mail addresses in lower case, at most 1000, each once
     */
    record Named(List<String> people) implements Access {
        private static final int MOST = 1000;
        private static final Pattern MAIL = Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}]{1,64}@[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}]{1,189}");

        /** @throws org.plenum.spi.PlenumException INVALID if there are too many, or one is no mail address */
        public Named {
            people = people.stream()
                    .map(mail -> mail.strip().toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();
            if (people.size() > MOST) {
                throw Plan.invalid("people", people.size() + " people; " + MOST + " are allowed");
            }
            people.stream().filter(mail -> !MAIL.matcher(mail).matches()).findFirst().ifPresent(mail -> {
                throw Plan.invalid("people", "'" + mail + "' is no mail address");
            });
        }
    }

    /** Whoever has the attendees' key or the presenters' key. */
    record ByKey() implements Access {}

    /** Whoever types the address. The owner was warned and confirmed it. */
    record Open() implements Access {}

    /** The word for it on the wire: {@code named}, {@code key} or {@code open}. */
    default String word() {
        return switch (this) {
            case Named named -> "named";
            case ByKey() -> "key";
            case Open() -> "open";
        };
    }

    /** The mail addresses, if there is a list. */
    default List<String> listed() {
        return switch (this) {
            case Named(var people) -> people;
            case ByKey() -> List.of();
            case Open() -> List.of();
        };
    }
}
