/** Meetings, their lists, invitations and people's ids in the database, by JPA. Each call is a transaction, or joins the one that runs. */
@NullMarked
package org.plenum.store.meeting;

import org.jspecify.annotations.NullMarked;
