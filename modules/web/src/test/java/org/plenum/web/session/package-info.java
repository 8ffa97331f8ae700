/** Tests of browser sessions. */
@NullMarked
package org.plenum.web.session;

import org.jspecify.annotations.NullMarked;
