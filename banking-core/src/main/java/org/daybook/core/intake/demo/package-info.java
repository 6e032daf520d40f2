/**
 * The demo bank: who banks there, what they do from day to day, and the files that come of it.
 *
 * <p>A {@link org.daybook.core.intake.demo.Population} is made of villages, each a small world of firms, people and their
 * accounts. Every account has habits: a {@link org.daybook.core.intake.demo.Rhythm} and what is done when it beats. A year is
 * played day by day; what an account cannot pay for is not booked. Each account throws dice of its own, so that what one
 * customer does never changes what another one would have done.
 */
@NullMarked
package org.daybook.core.intake.demo;

import org.jspecify.annotations.NullMarked;
