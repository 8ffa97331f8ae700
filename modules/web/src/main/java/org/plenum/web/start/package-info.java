/** What happens when the server starts, what every page is sent with, and what the server lends to the other rooms. */
@NullMarked
package org.plenum.web.start;

import org.jspecify.annotations.NullMarked;
