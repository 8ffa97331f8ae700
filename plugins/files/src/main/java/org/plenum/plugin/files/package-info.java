/**
 * Files that people bring to a meeting, and handouts. The public class is the plugin; the rest is a feature of pure functions,
 * {@link org.plenum.plugin.files.Exchange}, and its records. What is told of a file before it is released is for its uploader and for
 * staff. Nothing is null; times are UTC instants; refusals have a code of {@link org.plenum.plugin.files.ExchangeError}.
 */
@NullMarked
package org.plenum.plugin.files;

import org.jspecify.annotations.NullMarked;
