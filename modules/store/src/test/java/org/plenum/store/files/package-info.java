@NullMarked
package org.plenum.store.files;

import org.jspecify.annotations.NullMarked;
