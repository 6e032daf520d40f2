-- Every freeze and unfreeze, kept for ever. Inserting a row is what freezes: the run-time user cannot change ledger_account,
-- the triggers below do it with the rights of the schema's owner, on the row that every posting locks. So a freeze waits for
-- the postings in flight, knows the last of them, and every later one reads it.
CREATE TABLE account_freeze (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    ledger_account_id BIGINT       NOT NULL,
    scope             ENUM ('NONE', 'DEBITS', 'CREDITS', 'ALL') NOT NULL COMMENT 'what is forbidden since; NONE after an unfreeze',
    reason            VARCHAR(500) NOT NULL COMMENT 'for analysts alone',
    alert             VARCHAR(80)  NULL COMMENT 'what led to it, opaque here; for analysts alone',
    actor             VARCHAR(60)  NOT NULL,
    last_sequence     BIGINT       NOT NULL DEFAULT 0 COMMENT 'of the account''s last posting when it took hold',
    recorded_at       DATETIME(6)  NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (id),
    KEY ix_account_freeze_account (ledger_account_id, id),
    CONSTRAINT ck_account_freeze_words CHECK (scope <> '' AND reason <> '' AND actor <> ''),
    CONSTRAINT fk_account_freeze_account FOREIGN KEY (ledger_account_id) REFERENCES ledger_account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

DELIMITER //

-- Locks and looks before the row is written, changes the account after: a row that an INSERT IGNORE drops in between has
-- frozen nothing.
CREATE TRIGGER account_freeze_takes_its_place
    BEFORE INSERT ON account_freeze FOR EACH ROW
BEGIN
    DECLARE v_freeze VARCHAR(10) DEFAULT NULL;
    DECLARE v_sequence BIGINT DEFAULT NULL;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF the books accept nothing from a session that has switched off its checks';
    END IF;
    IF NEW.id <> 0 OR @@session.insert_id <> 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ID_FORCED a freeze is given its id, it brings none';
    END IF;
    SELECT freeze, last_sequence INTO v_freeze, v_sequence
    FROM ledger_account FORCE INDEX (PRIMARY)
    WHERE id = NEW.ledger_account_id AND owner = 'CUSTOMER'
    FOR UPDATE;
    IF v_freeze IS NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACCOUNT_UNKNOWN only a customer''s account is frozen';
    END IF;
    IF (NEW.scope <> '' AND NEW.reason <> '' AND NEW.actor <> '') IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'FREEZE_FORM a freeze says what it forbids, why, and who asked';
    END IF;
    -- Narrower is not a freeze: what another freeze forbids is lifted by name or not at all.
    IF NEW.scope = v_freeze OR v_freeze = 'ALL' AND NEW.scope <> 'NONE'
        OR v_freeze IN ('DEBITS', 'CREDITS') AND NEW.scope NOT IN ('ALL', 'NONE') THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'FREEZE_NOT_WIDER a freeze adds to what is forbidden, or lifts all of it';
    END IF;
    SET NEW.last_sequence = v_sequence;
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

CREATE TRIGGER account_freeze_takes_hold
    AFTER INSERT ON account_freeze FOR EACH ROW
BEGIN
    UPDATE ledger_account SET freeze = NEW.scope WHERE id = NEW.ledger_account_id;
END //

-- The run-time user has no right to either; these are for the owner's slips.
CREATE TRIGGER account_freeze_is_never_changed
    BEFORE UPDATE ON account_freeze FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'FREEZE_APPEND_ONLY the history of freezes is never changed';
END //

CREATE TRIGGER account_freeze_is_never_deleted
    BEFORE DELETE ON account_freeze FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'FREEZE_APPEND_ONLY the history of freezes is never deleted';
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
       a.statement_cycle,
       a.ledger_account_id,
       l.overdraft_limit_minor,
       l.booked_balance_minor,
       l.held_minor,
       l.freeze,
       l.last_booking_date
FROM account a
     JOIN ledger_account l ON l.id = a.ledger_account_id;

-- What customers are called, as last said of them.
CREATE VIEW customer_name_published AS
SELECT v.customer_id, v.full_name
FROM customer_version v
WHERE v.valid_from = (SELECT MAX(d.valid_from) FROM customer_version d WHERE d.customer_id = v.customer_id);
