@NullMarked
package org.plenum.web.admin;

import org.jspecify.annotations.NullMarked;
