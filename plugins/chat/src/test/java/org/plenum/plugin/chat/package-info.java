/** Tests of the chat. */
@NullMarked
package org.plenum.plugin.chat;

import org.jspecify.annotations.NullMarked;
