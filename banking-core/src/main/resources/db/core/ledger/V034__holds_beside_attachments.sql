-- A hold is placed on what is available, and an attached amount is not: the trigger of V022 again, with the sum that the
-- posting trigger of V030 takes.
DROP TRIGGER account_hold_takes_its_place;

DELIMITER //

-- Locks and looks before the row is written, changes the account after: a row that an INSERT IGNORE drops in between holds
-- nothing.
CREATE TRIGGER account_hold_takes_its_place
    BEFORE INSERT ON account_hold FOR EACH ROW
BEGIN
    DECLARE v_status VARCHAR(10) DEFAULT NULL;
    DECLARE v_freeze VARCHAR(10) DEFAULT NULL;
    DECLARE v_currency CHAR(3) DEFAULT NULL;
    DECLARE v_available BIGINT DEFAULT NULL;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF the books accept nothing from a session that has switched off its checks';
    END IF;
    IF NEW.id <> 0 OR @@session.insert_id <> 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ID_FORCED a hold is given its id, it brings none';
    END IF;
    SELECT status, freeze, currency, booked_balance_minor - held_minor - attached_minor
                                         + IF(attached_minor > 0, 0, overdraft_limit_minor)
    INTO v_status, v_freeze, v_currency, v_available
    FROM ledger_account FORCE INDEX (PRIMARY)
    WHERE id = NEW.ledger_account_id AND owner = 'CUSTOMER'
    FOR UPDATE;
    IF v_status IS NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACCOUNT_UNKNOWN money is held on a customer''s account alone';
    END IF;
    IF (NEW.idempotency_key <> '' AND NEW.channel <> '' AND NEW.actor <> '' AND NEW.reason <> ''
        AND (NEW.refusal IS NULL OR NEW.refusal <> '')
        AND NEW.placed_on + INTERVAL 0 DAY BETWEEN DATE'1900-01-01' AND DATE'2200-12-31'
        AND NEW.expires_on + INTERVAL 0 DAY BETWEEN DATE'1900-01-01' AND DATE'2200-12-31'
        AND (NEW.refusal IS NOT NULL OR NEW.expires_on >= NEW.placed_on)) IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'HOLD_FORM a hold says how much, until when, why, and who asked';
    END IF;
    IF NEW.refusal IS NULL THEN
        IF v_status <> 'OPEN' THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACCOUNT_CLOSED nothing is held on a closed account';
        END IF;
        IF v_freeze IN ('DEBITS', 'ALL') THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACCOUNT_FROZEN nothing is held on an account that is frozen for debits';
        END IF;
        IF (NEW.currency = v_currency) IS NOT TRUE THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CURRENCY_DIFFERS the account is kept in another currency';
        END IF;
        IF (NEW.amount_minor > 0) IS NOT TRUE THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AMOUNT_NOT_POSITIVE a hold is of more than nothing';
        END IF;
        IF (NEW.amount_minor <= v_available) IS NOT TRUE THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'OVERDRAFT no more is held than is available';
        END IF;
    END IF;
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

DELIMITER ;
