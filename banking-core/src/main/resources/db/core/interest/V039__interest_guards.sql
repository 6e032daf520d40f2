-- What a night found and charged stays as it was, whoever writes; and what counts as posted stands in the journal.
DROP TRIGGER account_charge_is_stamped;

DELIMITER //

CREATE TRIGGER interest_accrual_keeps_its_checks
    BEFORE INSERT ON interest_accrual FOR EACH ROW
BEGIN
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF nothing is accepted from a session that has switched off its checks';
    END IF;
END //

CREATE TRIGGER account_charge_stands_in_the_journal
    BEFORE INSERT ON account_charge FOR EACH ROW
BEGIN
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF nothing is accepted from a session that has switched off its checks';
    END IF;
    IF NEW.posted_minor <> 0 AND NOT EXISTS (
            SELECT 1 FROM journal_entry
            WHERE idempotency_key IN (CONCAT('charge/', NEW.ledger_account_id, '/', NEW.item, '/', NEW.business_date),
                                      CONCAT('charge/', NEW.ledger_account_id, '/', NEW.item, '/closing'))
              AND amount_minor = ABS(NEW.posted_minor)) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHARGE_ENTRY a charge is posted if its entry is in the journal';
    END IF;
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

CREATE TRIGGER interest_accrual_is_never_changed
    BEFORE UPDATE ON interest_accrual FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'INTEREST_APPEND_ONLY an accrual is never changed';
END //

CREATE TRIGGER interest_accrual_is_never_deleted
    BEFORE DELETE ON interest_accrual FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'INTEREST_APPEND_ONLY an accrual is never deleted';
END //

CREATE TRIGGER account_charge_is_never_changed
    BEFORE UPDATE ON account_charge FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'INTEREST_APPEND_ONLY a charge is never changed';
END //

CREATE TRIGGER account_charge_is_never_deleted
    BEFORE DELETE ON account_charge FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'INTEREST_APPEND_ONLY a charge is never deleted';
END //

DELIMITER ;
