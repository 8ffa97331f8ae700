/** A person's own account over REST: sign-in, sessions, preferences, and the mails about them. */
@NullMarked
package org.plenum.web.account;

import org.jspecify.annotations.NullMarked;
