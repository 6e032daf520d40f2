-- What was used of daily limits: for each account, booking date and bucket a chain of rows, one for each entry that counts,
-- with the sum and number up to it. A row is given its amount and its day by the entry it names, and its place by the row
-- before; who inserts it says only which bucket, and what the limits were. So an insert is all the right anybody needs, and
-- reconcile proves the rows from the journal.
CREATE TABLE daily_use (
    account_id   BIGINT      NOT NULL,
    booking_date DATE        NOT NULL DEFAULT '1900-01-01' COMMENT 'the entry''s',
    bucket       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what is counted together, in the caller''s words',
    used_count   INT         NOT NULL DEFAULT 0 COMMENT '1, 2, 3 … without gap; how many were used with this one',
    entry_id     BIGINT      NOT NULL,
    amount_minor BIGINT      NOT NULL DEFAULT 0 COMMENT 'the entry''s',
    used_minor   BIGINT      NOT NULL DEFAULT 0 COMMENT 'how much was used with this one',
    most_minor   BIGINT      NOT NULL COMMENT 'the limit that was asked for',
    most_count   INT         NOT NULL COMMENT 'the limit that was asked for',
    PRIMARY KEY (account_id, booking_date, bucket, used_count),
    UNIQUE KEY uq_daily_use_entry (entry_id, account_id, bucket),
    CONSTRAINT fk_daily_use_account FOREIGN KEY (account_id) REFERENCES ledger_account (id),
    CONSTRAINT fk_daily_use_entry FOREIGN KEY (entry_id) REFERENCES journal_entry (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

DELIMITER //

CREATE TRIGGER daily_use_is_of_its_entry
    BEFORE INSERT ON daily_use FOR EACH ROW
BEGIN
    DECLARE v_amount BIGINT DEFAULT NULL;
    DECLARE v_date DATE DEFAULT NULL;
    DECLARE v_count INT DEFAULT 0;
    DECLARE v_used BIGINT DEFAULT 0;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF the books accept nothing from a session that has switched off its checks';
    END IF;
    SELECT amount_minor, booking_date INTO v_amount, v_date
    FROM journal_entry FORCE INDEX (PRIMARY)
    WHERE id = NEW.entry_id AND NEW.account_id IN (debit_account_id, credit_account_id);
    IF v_amount IS NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'DAILY_USE_OF_NOTHING a daily limit is used by an entry of the account';
    END IF;
    -- With a lock, or an old snapshot of the session could give the same place twice.
    SELECT used_count, used_minor INTO v_count, v_used
    FROM daily_use FORCE INDEX (PRIMARY)
    WHERE account_id = NEW.account_id AND booking_date = v_date AND bucket = NEW.bucket
    ORDER BY used_count DESC
    LIMIT 1
    LOCK IN SHARE MODE;
    SET NEW.booking_date = v_date;
    SET NEW.amount_minor = v_amount;
    SET NEW.used_count = v_count + 1;
    SET NEW.used_minor = v_used + v_amount;
    IF (NEW.bucket <> '' AND NEW.used_minor <= NEW.most_minor AND NEW.used_count <= NEW.most_count) IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'DAILY_LIMIT more than the daily limit would be used';
    END IF;
END //

DELIMITER ;
