/**
 * Chat: messages to everyone, to staff, or to one person. The public class is the plugin; the rest is a feature of pure functions,
 * {@link org.plenum.plugin.chat.Chat}, and its records. Nothing is null; times are UTC instants; refusals have a code of
 * {@link org.plenum.plugin.chat.ChatError}.
 */
@NullMarked
package org.plenum.plugin.chat;

import org.jspecify.annotations.NullMarked;
