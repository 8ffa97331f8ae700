/** Simulated browsers for a media engine: full ICE, DTLS and SRTP, and no picture. Nothing is null. */
@NullMarked
package org.plenum.bench.media;

import org.jspecify.annotations.NullMarked;
