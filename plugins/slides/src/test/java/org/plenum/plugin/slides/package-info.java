@NullMarked
package org.plenum.plugin.slides;

import org.jspecify.annotations.NullMarked;
