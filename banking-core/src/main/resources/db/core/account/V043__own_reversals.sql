-- What each member of staff took back alone: for each business date and currency a chain of rows, one for each reversal that took
-- no second person, with the sum up to it. A row is given its amount and its day by the entry it names, and its sum by the row
-- before. Two reversals at once want the same place, and one of them begins anew.
CREATE TABLE own_reversal (
    actor        VARCHAR(60) NOT NULL,
    booking_date DATE        NOT NULL DEFAULT '1900-01-01' COMMENT 'the entry''s',
    currency     CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'XXX' COMMENT 'the entry''s',
    number       INT         NOT NULL COMMENT '1, 2, 3 … without gap',
    entry_id     BIGINT      NOT NULL COMMENT 'the entry that takes another back',
    amount_minor BIGINT      NOT NULL DEFAULT 0 COMMENT 'the entry''s',
    sum_minor    BIGINT      NOT NULL DEFAULT 0 COMMENT 'with this one',
    most_minor   BIGINT      NOT NULL COMMENT 'what one person could take back alone',
    PRIMARY KEY (actor, booking_date, currency, number),
    UNIQUE KEY uq_own_reversal_entry (entry_id),
    CONSTRAINT fk_own_reversal_entry FOREIGN KEY (entry_id) REFERENCES journal_entry (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

DELIMITER //

CREATE TRIGGER own_reversal_is_of_its_entry
    BEFORE INSERT ON own_reversal FOR EACH ROW
BEGIN
    DECLARE v_amount BIGINT DEFAULT NULL;
    DECLARE v_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL;
    DECLARE v_date DATE DEFAULT NULL;
    DECLARE v_sum BIGINT DEFAULT NULL;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF nothing is accepted from a session that has switched off its checks';
    END IF;
    SELECT amount_minor, currency, booking_date INTO v_amount, v_currency, v_date
    FROM journal_entry FORCE INDEX (PRIMARY)
    WHERE id = NEW.entry_id AND reversal_of IS NOT NULL AND actor = NEW.actor;
    IF v_amount IS NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'OWN_REVERSAL_OF_NOTHING what somebody took back is an entry of theirs that takes another back';
    END IF;
    IF NEW.number = 1 THEN
        SET v_sum = 0;
    ELSE
        -- With a lock, since the session may have an old snapshot.
        SELECT sum_minor INTO v_sum
        FROM own_reversal FORCE INDEX (PRIMARY)
        WHERE actor = NEW.actor AND booking_date = v_date AND currency = v_currency AND number = NEW.number - 1
        LOCK IN SHARE MODE;
    END IF;
    IF v_sum IS NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'OWN_REVERSAL_PLACE what somebody took back comes after what they took back before';
    END IF;
    SET NEW.booking_date = v_date;
    SET NEW.currency = v_currency;
    SET NEW.amount_minor = v_amount;
    SET NEW.sum_minor = v_sum + v_amount;
    IF (NEW.sum_minor <= NEW.most_minor) IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'OWN_REVERSALS more than one person may take back alone on a business date';
    END IF;
END //

DELIMITER ;
