package org.daybook.core.account;

import java.time.LocalDate;
import java.util.List;
import org.daybook.core.ledger.DailyCap;

/** Which daily limits a transfer from an account has to keep, for features that order transfers by themselves. */
public interface TransferCaps {

    List<DailyCap> caps(Account payer, String channel, LocalDate businessDate);
}
