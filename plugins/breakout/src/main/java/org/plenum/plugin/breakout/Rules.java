package org.plenum.plugin.breakout;

/**
 * How people come to rooms.
 *
 * @param freeChoice whether attendees pick their room and change it themselves
 * @param moveAtOnce whether who is assigned is moved without being asked
 * @param placeLate whether who comes after the rooms were opened is given the emptiest room
 */
record Rules(boolean freeChoice, boolean moveAtOnce, boolean placeLate) {
    static final Rules NORMAL = new Rules(false, false, true);
}
