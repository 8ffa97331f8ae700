/**
 * Files that people bring: taken in piece by piece, inspected before anybody reads them, kept by their content, given back space.
 * What a file is in a meeting is its feature's affair, and who may read it is asked there; here is what holds for all files.
 *
 * <p>A file is {@link org.plenum.files.Stage#RECEIVING} until all its bytes have come, then it is inspected, and only what every inspector
 * found clean is ever read by anybody else. What is infected is kept apart, sealed with a key of its tenant.
 *
 * <p>Everything here may block and is safe for all threads, unless it says otherwise. Times are those of the clock that is given.
 */
@NullMarked
package org.plenum.files;

import org.jspecify.annotations.NullMarked;
