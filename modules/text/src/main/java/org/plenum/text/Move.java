package org.plenum.text;

import org.plenum.text.Sections.Walk;

/**
 * Moves a change over another one that was made to the same text: the result does to the text after the other what the change would have done.
 * Where both put something in at the same place, the other's comes first, unless told otherwise.
 */
final class Move {
    private final Walk own;
    private final Walk other;
    private final boolean before;
    private final Sections.Builder result = new Sections.Builder();
    /** The section of the own change whose text was put in last. */
    private int placed = -1;

    private Move(Sections own, Sections other, boolean before) {
        this.own = new Walk(own);
        this.other = new Walk(other);
        this.before = before;
    }

    /**
     * @param before whether the own change's text comes first where both put something in
     * @throws BadChange if they are not made to a text of the same length
     */
    static Sections over(Sections own, Sections other, boolean before) {
        var move = new Move(own, other, before);
        while (!move.own.isOver() || !move.other.isOver()) {
            move.step();
        }
        return move.result.sections();
    }

    private void step() {
        if (own.isKept() && other.isKept()) {
            int length = Math.min(own.length(), other.length());
            result.keep(length);
            own.pass(length);
            other.pass(length);
        } else if (other.isReplaced() && (!own.isReplaced() || isOthersTurn())) {
            passOther();
        } else if (own.isReplaced()) {
            takeOwn();
        } else {
            throw new BadChange(BadChange.Reason.OUTSIDE, "two changes of texts of different lengths");
        }
    }

    private boolean isOthersTurn() {
        return placed == own.number()
                || (own.isAtBegin()
                        && (other.length() < own.length() || (other.length() == own.length() && !before)));
    }

    /** The other's text is there; own changes that end within what the other took out are put in behind it. */
    private void passOther() {
        result.keep(other.section().inserted());
        int left = other.length();
        while (left > 0) {
            if (own.isOver()) {
                throw new BadChange(BadChange.Reason.OUTSIDE, "a change ends " + left + " before the other");
            }
            int part = Math.min(own.length(), left);
            if (own.isReplaced() && placed < own.number() && own.length() <= part) {
                result.replace(0, own.section().inserted(), own.section().text());
                placed = own.number();
            }
            own.pass(part);
            left -= part;
        }
        other.next();
    }

    /** The own change, less what the other has taken out, up to where the other puts something in. */
    private void takeOwn() {
        int begun = own.length();
        int left = begun;
        int length = 0;
        while (left > 0) {
            if (other.isKept()) {
                int part = Math.min(left, other.length());
                length += part;
                left -= part;
                other.pass(part);
            } else if (other.isReplaced() && other.section().inserted() == 0 && other.length() < left) {
                left -= other.length();
                other.next();
            } else if (other.isOver()) {
                throw new BadChange(BadChange.Reason.OUTSIDE, "a change goes " + left + " beyond the other's text");
            } else {
                break;
            }
        }
        boolean first = placed < own.number();
        result.replace(length, first ? own.section().inserted() : 0, first ? own.section().text() : "");
        placed = own.number();
        own.pass(begun - left);
    }
}
