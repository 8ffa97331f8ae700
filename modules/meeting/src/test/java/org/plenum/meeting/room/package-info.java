@NullMarked
package org.plenum.meeting.room;

import org.jspecify.annotations.NullMarked;
