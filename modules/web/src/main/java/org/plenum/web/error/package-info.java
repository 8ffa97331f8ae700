/** What every REST request goes through: limits, the check of session and CSRF token, JSON, and answers to faults (RFC 9457). */
@NullMarked
package org.plenum.web.error;

import org.jspecify.annotations.NullMarked;
