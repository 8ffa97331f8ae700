package org.plenum.plugin.polls;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Settings;

/**
 * What is asked, and on which terms.
 *
 * @param question empty once it was erased at its author's request, or the draft was deleted
 * @param options as many as there were, empty once erased; of a rating its steps; none if answered in words
 * @param least options to be chosen; 0 if answered in words
 * @param most options to be chosen; of a rating, when it is prepared, its steps
 * @param right options that are right; only of a quiz, and not in what attendees are given before they may know
 * @param secret whether votes are kept without names
 */
record Form(
        Kind kind, String question, List<String> options, int least, int most, List<Integer> right, boolean secret, Show show) {
    /** Steps of a rating at most. */
    static final int LONGEST_SCALE = 10;

    Form {
        options = List.copyOf(options);
        right = List.copyOf(right);
    }

    Form withoutRight() {
        return new Form(kind, question, options, least, most, List.of(), secret, show);
    }

    /** Of the words nothing is left; votes are still counted. */
    Form withoutWords() {
        List<String> none = kind.hasWrittenOptions() ? Collections.nCopies(options.size(), "") : options;
        return new Form(kind, "", none, least, most, right, secret, show);
    }

    /**
     * The form as it is kept: texts cleaned, and what the kind fixes set.
     *
     * @throws PlenumException which says what is wrong with it
     */
    Form checked(Settings settings) {
        if (secret && show == Show.LIVE) {
            throw new PlenumException(PollsError.SECRET_WHILE_OPEN, "results of a secret poll shown '" + show + "'");
        }
        if (!secret && !settings.flag("namedPolls")) {
            throw new PlenumException(PollsError.NAMED_OFF, "a poll by name");
        }
        String clean = Text.clean("question", question, Text.LONGEST_QUESTION);
        return switch (kind) {
            case SINGLE -> new Form(kind, clean, cleanOptions(settings), 1, 1, List.of(), secret, show);
            case MULTIPLE -> new Form(kind, clean, cleanOptions(settings), least, most, List.of(), secret, show).withinLimits();
            case RATING -> new Form(kind, clean, steps(), 1, 1, List.of(), secret, show);
            case TEXT -> new Form(kind, clean, List.of(), 0, 0, List.of(), secret, show);
            case QUIZ -> new Form(kind, clean, cleanOptions(settings), least, most, right, secret, show).withinLimits().answerable();
        };
    }

    private List<String> cleanOptions(Settings settings) {
        if (options.size() < 2) {
            throw new PlenumException(PollsError.TOO_FEW_OPTIONS, options.size() + " options; 2 are the least");
        }
        long allowed = settings.number("mostOptions");
        if (options.size() > allowed) {
            throw new PlenumException(PollsError.TOO_MANY_OPTIONS, options.size() + " options; " + allowed + " are allowed");
        }
        List<String> clean =
                options.stream().map(option -> Text.clean("option", option, Text.LONGEST_OPTION)).toList();
        var known = new HashSet<String>();
        for (String option : clean) {
            if (!known.add(option)) {
                throw new PlenumException(PollsError.SAME_OPTION, "option '" + option + "' is there twice");
            }
        }
        return clean;
    }

    private List<String> steps() {
        if (most < 2 || most > LONGEST_SCALE) {
            throw new PlenumException(PollsError.WRONG_SCALE, "a scale of " + most + " steps; 2 to " + LONGEST_SCALE + " are allowed");
        }
        return IntStream.rangeClosed(1, most).mapToObj(Integer::toString).toList();
    }

    private Form withinLimits() {
        if (least < 1 || most < least || most > options.size()) {
            throw new PlenumException(
                    PollsError.WRONG_LIMITS, "from " + least + " to " + most + " of " + options.size() + " options");
        }
        return this;
    }

    private Form answerable() {
        boolean known = right.stream().allMatch(option -> option >= 0 && option < options.size());
        if (!known || new HashSet<>(right).size() != right.size() || right.size() < least || right.size() > most) {
            throw new PlenumException(
                    PollsError.WRONG_ANSWERS,
                    "the right answers " + right.stream().limit(options.size()).toList() + " of " + options.size() + " options, from "
                            + least + " to " + most + " to be chosen");
        }
        return new Form(kind, question, options, least, most, right.stream().sorted().toList(), secret, show);
    }

    /**
     * A vote on this form, as it is kept.
     *
     * @throws PlenumException which says what is wrong; of a secret vote no more than it is safe to log
     */
    Vote vote(List<Integer> chosen, String text) {
        if (kind == Kind.TEXT) {
            refuse(!chosen.isEmpty(), PollsError.WRONG_KIND, "options where words are wanted");
            return new Vote(List.of(), Text.clean("answer", text, Text.LONGEST_ANSWER));
        }
        refuse(!text.isEmpty(), PollsError.WRONG_KIND, "words where options are wanted");
        refuse(
                chosen.size() < least || chosen.size() > most,
                PollsError.WRONG_NUMBER,
                chosen.size() + " options; from " + least + " to " + most + " are wanted");
        for (int option : chosen) {
            refuse(option < 0 || option >= options.size(), PollsError.NO_SUCH_OPTION, "option " + option + " of " + options.size());
        }
        refuse(new HashSet<>(chosen).size() != chosen.size(), PollsError.CHOSEN_TWICE, "an option is chosen twice");
        return new Vote(chosen.stream().sorted().toList(), "");
    }

    private static void refuse(boolean wrong, PollsError code, String message) {
        if (wrong) {
            throw new PlenumException(code, message);
        }
    }
}
