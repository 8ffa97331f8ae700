/** The doors of the server: REST, the meetings' sockets, the pages. */
@NullMarked
package org.plenum.web;

import org.jspecify.annotations.NullMarked;
