-- An account that is closed is settled on that day, even where the night of the same date has charged it before.
ALTER TABLE account_charge
    ADD COLUMN closing BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'posted by the closing of the account, and its last' AFTER business_date,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (ledger_account_id, business_date, closing, item);

-- What a month has posted is the entry of that date; what the closing has posted is the closing's one entry, on its own date.
DROP TRIGGER account_charge_stands_in_the_journal;

DELIMITER //

CREATE TRIGGER account_charge_stands_in_the_journal
    BEFORE INSERT ON account_charge FOR EACH ROW
BEGIN
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF nothing is accepted from a session that has switched off its checks';
    END IF;
    IF NEW.posted_minor <> 0 AND NOT EXISTS (
            SELECT 1 FROM journal_entry
            WHERE idempotency_key = CONCAT('charge/', NEW.ledger_account_id, '/', NEW.item, '/',
                                           IF(NEW.closing, 'closing', NEW.business_date))
              AND (NOT NEW.closing OR booking_date = NEW.business_date)
              AND amount_minor = ABS(NEW.posted_minor)) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHARGE_ENTRY a charge is posted if its entry is in the journal';
    END IF;
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

DELIMITER ;
