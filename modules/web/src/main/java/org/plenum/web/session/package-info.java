/** Who is at the browser: sign-in, browser sessions, CSRF tokens. The only room that knows Shiro. */
@NullMarked
package org.plenum.web.session;

import org.jspecify.annotations.NullMarked;
