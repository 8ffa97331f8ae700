/**
 * Hiding people from attendees: one person, also before they come, a role, or all attendees from each other. This plugin decides who is hidden; the
 * kernel keeps hidden people off the wire of those who may not know of them, also while the plugin is away. Nobody can be hidden
 * from organizers and presenters: there is no command for it. Nothing is null.
 */
@NullMarked
package org.plenum.plugin.hidden;

import org.jspecify.annotations.NullMarked;
