/**
 * A MariaDB server that a command starts for itself, so that a fresh clone needs no database.
 *
 * <p>{@link org.daybook.embedded.EmbeddedServer#open} is the whole door. Behind it, a process of its own, the
 * {@linkplain org.daybook.embedded.Guard guard}, starts the server and stops it when the last command that uses it has
 * gone, however it went. Nothing here knows the bank: this module depends on no other of ours, belongs to the run time
 * of a workstation and never to a production image.
 *
 * <p>Words: the <em>home</em> is the folder that holds everything a bank keeps on this machine; a <em>command</em> is a
 * process that uses the home; the <em>guard</em> is the parent of the server.
 *
 * <p>Why a guard and not a plain child process: see {@code docs/decisions/0003-embedded-server-and-its-guard.md}.
 */
@NullMarked
package org.daybook.embedded;

import org.jspecify.annotations.NullMarked;
