-- Accounts that staff and channels open, own daily limits, closing, and why entries were taken back.

-- The key under which somebody asked for an account, and what they asked for: asked again, it is the same account.
CREATE TABLE account_opening (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    idempotency_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_hash    BINARY(32)   NOT NULL COMMENT 'what was asked for under that key',
    channel         VARCHAR(40)  NOT NULL,
    actor           VARCHAR(60)  NOT NULL,
    recorded_at     DATETIME(6)  NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (id),
    UNIQUE KEY uq_account_opening_key (idempotency_key),
    CONSTRAINT ck_account_opening_words CHECK (idempotency_key <> '' AND channel <> '' AND actor <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE account
    ADD COLUMN terms_since DATE NULL
        COMMENT 'since when its product''s terms give it interest and fees; none where a sending bank does',
    ADD COLUMN opening_id BIGINT NULL COMMENT 'how it was asked for; none if it came by a bank file',
    ADD UNIQUE KEY uq_account_opening (opening_id),
    ADD CONSTRAINT fk_account_opening FOREIGN KEY (opening_id) REFERENCES account_opening (id);

-- An account's own daily limits, each set for ever or until the next of its kind and channel. Append-only; the latest counts.
CREATE TABLE account_daily_limit (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    account_id  BIGINT      NOT NULL,
    kind        ENUM ('DEPOSIT', 'WITHDRAWAL', 'TRANSFER') NOT NULL,
    channel     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '* for all channels together',
    most_minor  BIGINT      NULL COMMENT 'none: the product''s limit counts again',
    most_count  INT         NULL,
    actor       VARCHAR(60) NOT NULL,
    recorded_at DATETIME(6) NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (id),
    KEY ix_account_daily_limit_account (account_id, kind, channel, id),
    CONSTRAINT ck_account_daily_limit_words CHECK (kind <> '' AND channel REGEXP '^([*]|[A-Z][A-Z0-9_]*)$' AND actor <> ''),
    CONSTRAINT ck_account_daily_limit_amounts CHECK (
        (most_minor IS NULL AND most_count IS NULL)
        OR (most_minor IS NOT NULL AND most_count IS NOT NULL AND most_minor >= 0 AND most_count >= 0)),
    CONSTRAINT fk_account_daily_limit_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Inserting a row is what closes, as with account_freeze: on the row that every posting locks, with the rights of the owner.
CREATE TABLE account_closure (
    ledger_account_id BIGINT      NOT NULL,
    closed_on         DATE        NOT NULL COMMENT 'business date',
    actor             VARCHAR(60) NOT NULL,
    last_sequence     BIGINT      NOT NULL DEFAULT 0 COMMENT 'of the account''s last posting',
    recorded_at       DATETIME(6) NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (ledger_account_id),
    CONSTRAINT ck_account_closure_words CHECK (actor <> ''),
    CONSTRAINT fk_account_closure_account FOREIGN KEY (ledger_account_id) REFERENCES ledger_account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Why staff took an entry back; the customer reads the entry, not this.
CREATE TABLE reversal_reason (
    entry_id    BIGINT       NOT NULL COMMENT 'the entry that takes another back',
    reason      VARCHAR(500) NOT NULL,
    actor       VARCHAR(60)  NOT NULL,
    recorded_at DATETIME(6)  NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (entry_id),
    CONSTRAINT ck_reversal_reason_words CHECK (reason <> '' AND actor <> ''),
    CONSTRAINT fk_reversal_reason_entry FOREIGN KEY (entry_id) REFERENCES journal_entry (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

DELIMITER //

CREATE TRIGGER account_opening_is_stamped
    BEFORE INSERT ON account_opening FOR EACH ROW
BEGIN
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

CREATE TRIGGER account_daily_limit_is_stamped
    BEFORE INSERT ON account_daily_limit FOR EACH ROW
BEGIN
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

CREATE TRIGGER reversal_reason_is_stamped
    BEFORE INSERT ON reversal_reason FOR EACH ROW
BEGIN
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

CREATE TRIGGER account_closure_takes_its_place
    BEFORE INSERT ON account_closure FOR EACH ROW
BEGIN
    DECLARE v_status VARCHAR(10) DEFAULT NULL;
    DECLARE v_freeze VARCHAR(10) DEFAULT NULL;
    DECLARE v_balance BIGINT DEFAULT NULL;
    DECLARE v_held BIGINT DEFAULT NULL;
    DECLARE v_sequence BIGINT DEFAULT NULL;
    DECLARE v_booked DATE DEFAULT NULL;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF the books accept nothing from a session that has switched off its checks';
    END IF;
    SELECT status, freeze, booked_balance_minor, held_minor, last_sequence, last_booking_date
    INTO v_status, v_freeze, v_balance, v_held, v_sequence, v_booked
    FROM ledger_account FORCE INDEX (PRIMARY)
    WHERE id = NEW.ledger_account_id AND owner = 'CUSTOMER'
    FOR UPDATE;
    IF v_status IS NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACCOUNT_UNKNOWN only a customer''s account is closed';
    END IF;
    IF v_status <> 'OPEN' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACCOUNT_CLOSED an account is closed once';
    END IF;
    IF v_freeze <> 'NONE' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACCOUNT_FROZEN a frozen account is not closed';
    END IF;
    IF v_balance <> 0 OR v_held <> 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACCOUNT_NOT_EMPTY an account is closed at zero, with nothing held';
    END IF;
    IF (NEW.actor <> '' AND NEW.closed_on + INTERVAL 0 DAY BETWEEN DATE'1900-01-01' AND DATE'2200-12-31'
        AND (v_booked IS NULL OR NEW.closed_on >= v_booked)) IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CLOSURE_FORM a closure says who asked, and a day not before the last booking date';
    END IF;
    SET NEW.last_sequence = v_sequence;
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

CREATE TRIGGER account_closure_takes_hold
    AFTER INSERT ON account_closure FOR EACH ROW
BEGIN
    UPDATE ledger_account SET status = 'CLOSED' WHERE id = NEW.ledger_account_id;
END //

-- The run-time user has no right to either; these are for the owner's slips.
CREATE TRIGGER account_closure_is_never_changed
    BEFORE UPDATE ON account_closure FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CLOSURE_APPEND_ONLY a closure is never changed';
END //

CREATE TRIGGER account_closure_is_never_deleted
    BEFORE DELETE ON account_closure FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CLOSURE_APPEND_ONLY a closed account stays closed';
END //

DELIMITER ;

-- What other features may read of accounts.
CREATE OR REPLACE VIEW account_published AS
SELECT a.id                AS account_id,
       a.reference,
       a.number,
       a.product,
       a.currency,
       a.opened_on,
       a.terms_since,
       a.statement_cycle,
       a.ledger_account_id,
       l.overdraft_limit_minor,
       l.booked_balance_minor,
       l.held_minor,
       l.freeze,
       l.status,
       l.last_booking_date,
       (SELECT c.closed_on FROM account_closure c WHERE c.ledger_account_id = a.ledger_account_id) AS closed_on
FROM account a
     JOIN ledger_account l ON l.id = a.ledger_account_id;
