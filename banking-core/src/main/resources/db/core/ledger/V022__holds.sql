-- Money reserved on a customer's account. Like a freeze, a hold is an insert: the run-time user cannot change ledger_account,
-- the triggers below do it with the rights of the schema's owner, on the row that every posting locks. So a hold waits for the
-- postings in flight, counts what they left, and every later one counts the hold. How it ended is an insert, too: one row at
-- most for each hold, since its key is the hold's.
CREATE TABLE account_hold (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    ledger_account_id BIGINT       NOT NULL,
    idempotency_key   VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_hash      BINARY(32)   NOT NULL COMMENT 'what was asked for under that key',
    amount_minor      BIGINT       NOT NULL,
    currency          CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    placed_on         DATE         NOT NULL COMMENT 'business date',
    expires_on        DATE         NOT NULL COMMENT 'business date whose night ends it',
    channel           VARCHAR(40)  NOT NULL,
    actor             VARCHAR(60)  NOT NULL,
    reason            VARCHAR(200) NOT NULL,
    refusal           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'why nothing is held; the stored outcome of the key',
    recorded_at       DATETIME(6)  NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (id),
    UNIQUE KEY uq_account_hold_key (idempotency_key),
    KEY ix_account_hold_account (ledger_account_id, id),
    KEY ix_account_hold_expiry (expires_on, id),
    CONSTRAINT fk_account_hold_account FOREIGN KEY (ledger_account_id) REFERENCES ledger_account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE account_hold_end (
    hold_id           BIGINT       NOT NULL,
    ledger_account_id BIGINT       NOT NULL DEFAULT 0 COMMENT 'the hold''s, by the trigger',
    how               ENUM ('CAPTURED', 'RELEASED', 'EXPIRED') NOT NULL,
    captured_minor    BIGINT       NULL COMMENT 'what became a posting; the rest is available again',
    entry_key         VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of the journal entry that took it',
    ended_on          DATE         NOT NULL COMMENT 'business date',
    channel           VARCHAR(40)  NOT NULL,
    actor             VARCHAR(60)  NOT NULL,
    recorded_at       DATETIME(6)  NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (hold_id),
    UNIQUE KEY uq_account_hold_end_entry (entry_key),
    CONSTRAINT fk_account_hold_end_hold FOREIGN KEY (hold_id) REFERENCES account_hold (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

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
    SELECT status, freeze, currency, booked_balance_minor - held_minor + overdraft_limit_minor
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

CREATE TRIGGER account_hold_takes_hold
    AFTER INSERT ON account_hold FOR EACH ROW
BEGIN
    IF NEW.refusal IS NULL THEN
        UPDATE ledger_account SET held_minor = held_minor + NEW.amount_minor WHERE id = NEW.ledger_account_id;
    END IF;
END //

CREATE TRIGGER account_hold_end_takes_its_place
    BEFORE INSERT ON account_hold_end FOR EACH ROW
BEGIN
    DECLARE v_account BIGINT DEFAULT NULL;
    DECLARE v_amount BIGINT DEFAULT NULL;
    DECLARE v_locked BIGINT DEFAULT NULL;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF the books accept nothing from a session that has switched off its checks';
    END IF;
    -- A hold never changes, so it may be read before its account is locked; with a lock, since a snapshot may be older than it.
    SELECT ledger_account_id, amount_minor INTO v_account, v_amount
    FROM account_hold FORCE INDEX (PRIMARY)
    WHERE id = NEW.hold_id AND refusal IS NULL
    LOCK IN SHARE MODE;
    IF v_account IS NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'HOLD_UNKNOWN there is no such hold';
    END IF;
    SELECT id INTO v_locked FROM ledger_account FORCE INDEX (PRIMARY) WHERE id = v_account FOR UPDATE;
    IF (NEW.how <> '' AND NEW.channel <> '' AND NEW.actor <> ''
        AND NEW.ended_on + INTERVAL 0 DAY BETWEEN DATE'1900-01-01' AND DATE'2200-12-31'
        AND IF(NEW.how = 'CAPTURED',
               NEW.captured_minor > 0 AND NEW.captured_minor <= v_amount AND NEW.entry_key <> '',
               NEW.captured_minor IS NULL AND NEW.entry_key IS NULL)) IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'HOLD_END_FORM a hold ends by a capture of no more than it holds, a release or its expiry';
    END IF;
    SET NEW.ledger_account_id = v_account;
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

CREATE TRIGGER account_hold_end_lets_go
    AFTER INSERT ON account_hold_end FOR EACH ROW
BEGIN
    DECLARE v_amount BIGINT DEFAULT NULL;
    SELECT amount_minor INTO v_amount FROM account_hold FORCE INDEX (PRIMARY) WHERE id = NEW.hold_id LOCK IN SHARE MODE;
    UPDATE ledger_account SET held_minor = held_minor - v_amount WHERE id = NEW.ledger_account_id;
END //

-- The run-time user has no right to any of these; they are for the owner's slips.
CREATE TRIGGER account_hold_is_never_changed
    BEFORE UPDATE ON account_hold FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'HOLD_APPEND_ONLY a hold is never changed';
END //

CREATE TRIGGER account_hold_is_never_deleted
    BEFORE DELETE ON account_hold FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'HOLD_APPEND_ONLY a hold is never deleted';
END //

CREATE TRIGGER account_hold_end_is_never_changed
    BEFORE UPDATE ON account_hold_end FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'HOLD_APPEND_ONLY the end of a hold is never changed';
END //

CREATE TRIGGER account_hold_end_is_never_deleted
    BEFORE DELETE ON account_hold_end FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'HOLD_APPEND_ONLY the end of a hold is never deleted';
END //

DELIMITER ;

-- What interest needs of postings: the amount and the day from which it counts.
CREATE VIEW posting_value_published AS
SELECT account_id AS ledger_account_id, sequence, side, amount_minor, booking_date, value_date
FROM posting;
