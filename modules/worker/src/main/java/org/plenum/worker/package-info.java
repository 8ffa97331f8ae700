/**
 * Processes in which plugins read what strangers have made: how a small virtual machine is started with jars that lie in a WAR, and how it is
 * ended. What it is told, and what it answers, is each plugin's own. Nothing is null.
 */
@NullMarked
package org.plenum.worker;

import org.jspecify.annotations.NullMarked;
