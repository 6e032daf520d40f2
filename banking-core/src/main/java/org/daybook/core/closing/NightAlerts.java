package org.daybook.core.closing;

import org.daybook.core.fraud.Typology;

/**
 * What a night's scan raised of one typology.
 *
 * @param raised how many alerts
 */
public record NightAlerts(Typology typology, long raised) {}
