/**
 * Polls: questions that people vote on. The public class is the plugin; the rest is a feature of pure functions,
 * {@link org.plenum.plugin.polls.Polls}, and its records. Of a secret poll who voted and what was chosen are kept apart: see
 * {@link org.plenum.plugin.polls.Box}. Options are named by their place, from 0. Nothing is null; times are UTC instants; refusals have
 * a code of {@link org.plenum.plugin.polls.PollsError}.
 */
@NullMarked
package org.plenum.plugin.polls;

import org.jspecify.annotations.NullMarked;
