/** LibreOffice, kept running beside the server. Nothing is null. */
@NullMarked
package org.plenum.plugin.slides.office;

import org.jspecify.annotations.NullMarked;
