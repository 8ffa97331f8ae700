/** What a tenant's administrator sees and does over REST. */
@NullMarked
package org.plenum.web.admin;

import org.jspecify.annotations.NullMarked;
