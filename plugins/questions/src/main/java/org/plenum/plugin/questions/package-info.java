/**
 * Questions and answers: people ask, by name or without; organizers and presenters work through a queue and answer one person or all.
 * Who asked without a name is told to staff and to nobody else, neither by an event nor by a view.
 */
@NullMarked
package org.plenum.plugin.questions;

import org.jspecify.annotations.NullMarked;
