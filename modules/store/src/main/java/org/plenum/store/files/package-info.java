/** What is known of files, kept in the database. */
@NullMarked
package org.plenum.store.files;

import org.jspecify.annotations.NullMarked;
