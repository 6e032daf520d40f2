-- Several freezes at once on one account, each with a reason code and lifted by itself; the strictest in force counts, amounts
-- add up. A freeze is a row of account_freeze, its end a row of account_unfreeze; both are inserts whose triggers change the row
-- that every posting locks, as before (V011). Lifting names an approval by two people, or an expiry that the code allows.

DROP TRIGGER account_freeze_takes_its_place;
DROP TRIGGER account_freeze_takes_hold;
DROP TRIGGER account_freeze_is_never_changed;
DROP TRIGGER account_freeze_is_never_deleted;

CREATE TABLE freeze_code (
    code         VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    by_authority BOOLEAN     NOT NULL COMMENT 'ordered from outside: never ends by itself',
    PRIMARY KEY (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO freeze_code (code, by_authority) VALUES
    ('SANCTIONS', TRUE),
    ('AUTHORITY', TRUE),
    ('COURT_ATTACHMENT', TRUE),
    ('FRAUD_SUSPICION', FALSE),
    ('CUSTOMER_REQUEST', FALSE),
    ('DECEASED', FALSE),
    ('OTHER', FALSE);

-- Whether freezes of a code may end by themselves: the latest row says so. Allowing it takes two people, forbidding it one.
CREATE TABLE freeze_code_expiry (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    code        VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    allowed     BOOLEAN     NOT NULL,
    proposal_id BIGINT      NULL COMMENT 'what two people have agreed on',
    actor       VARCHAR(60) NOT NULL,
    recorded_at DATETIME(6) NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (id),
    UNIQUE KEY uq_freeze_code_expiry_proposal (proposal_id),
    KEY ix_freeze_code_expiry_code (code, id),
    CONSTRAINT fk_freeze_code_expiry_code FOREIGN KEY (code) REFERENCES freeze_code (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE account_freeze
    ADD COLUMN amount_minor BIGINT NULL COMMENT 'of an attachment' AFTER scope,
    ADD COLUMN code VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OTHER' AFTER amount_minor,
    ADD COLUMN review_on DATE NULL COMMENT 'to be looked at again' AFTER alert,
    ADD COLUMN expires_on DATE NULL COMMENT 'the last day on which it holds' AFTER review_on,
    ADD KEY ix_account_freeze_review (review_on),
    ADD CONSTRAINT fk_account_freeze_code FOREIGN KEY (code) REFERENCES freeze_code (code);

CREATE TABLE account_unfreeze (
    freeze_id         BIGINT       NOT NULL,
    ledger_account_id BIGINT       NOT NULL DEFAULT 0,
    how               ENUM ('APPROVED', 'EXPIRED', 'EARLIER') NOT NULL COMMENT 'EARLIER: before freezes had codes',
    proposal_id       BIGINT       NULL COMMENT 'what two people have agreed on',
    reason            VARCHAR(500) NOT NULL COMMENT 'for analysts alone',
    actor             VARCHAR(60)  NOT NULL COMMENT 'who approved, or the night',
    last_sequence     BIGINT       NOT NULL DEFAULT 0 COMMENT 'of the account''s last posting when it was lifted',
    recorded_at       DATETIME(6)  NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (freeze_id),
    UNIQUE KEY uq_account_unfreeze_proposal (proposal_id),
    CONSTRAINT fk_account_unfreeze_freeze FOREIGN KEY (freeze_id) REFERENCES account_freeze (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A freeze that was looked at and stays; the latest row says when it is looked at again.
CREATE TABLE account_freeze_review (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    freeze_id   BIGINT       NOT NULL,
    next_on     DATE         NOT NULL,
    note        VARCHAR(500) NOT NULL COMMENT 'for analysts alone',
    actor       VARCHAR(60)  NOT NULL,
    recorded_at DATETIME(6)  NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (id),
    KEY ix_account_freeze_review_freeze (freeze_id, id),
    CONSTRAINT ck_account_freeze_review_words CHECK (note <> '' AND actor <> ''),
    CONSTRAINT fk_account_freeze_review_freeze FOREIGN KEY (freeze_id) REFERENCES account_freeze (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- So far a row said what was forbidden since, and NONE lifted all of it. Each freeze is ended by the next such row.
INSERT INTO account_unfreeze (freeze_id, ledger_account_id, how, reason, actor, last_sequence, recorded_at)
SELECT f.id, f.ledger_account_id, 'EARLIER', n.reason, n.actor, n.last_sequence, n.recorded_at
FROM account_freeze f
     JOIN account_freeze n ON n.id = (SELECT MIN(x.id) FROM account_freeze x
                                      WHERE x.ledger_account_id = f.ledger_account_id AND x.id > f.id AND x.scope = 'NONE')
WHERE f.scope <> 'NONE';

DELETE FROM account_freeze WHERE scope = 'NONE';

ALTER TABLE account_freeze
    MODIFY COLUMN scope ENUM ('DEBITS', 'CREDITS', 'ALL', 'AMOUNT') NOT NULL COMMENT 'AMOUNT: so much of the balance';

DELIMITER //

-- Locks and looks before the row is written, changes the account after: a row that an INSERT IGNORE drops in between has
-- frozen nothing.
CREATE TRIGGER account_freeze_takes_its_place
    BEFORE INSERT ON account_freeze FOR EACH ROW
BEGIN
    DECLARE v_sequence BIGINT DEFAULT NULL;
    DECLARE v_authority BOOLEAN DEFAULT NULL;
    DECLARE v_may_expire BOOLEAN DEFAULT FALSE;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF the books accept nothing from a session that has switched off its checks';
    END IF;
    IF NEW.id <> 0 OR @@session.insert_id <> 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ID_FORCED a freeze is given its id, it brings none';
    END IF;
    SELECT last_sequence INTO v_sequence
    FROM ledger_account FORCE INDEX (PRIMARY)
    WHERE id = NEW.ledger_account_id AND owner = 'CUSTOMER'
    FOR UPDATE;
    IF v_sequence IS NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACCOUNT_UNKNOWN only a customer''s account is frozen';
    END IF;
    SELECT by_authority INTO v_authority FROM freeze_code FORCE INDEX (PRIMARY) WHERE code = NEW.code;
    IF (NEW.scope <> '' AND NEW.reason <> '' AND NEW.actor <> '' AND v_authority IS NOT NULL
            AND IF(NEW.scope = 'AMOUNT', NEW.amount_minor > 0, NEW.amount_minor IS NULL)
            AND (NEW.review_on IS NULL OR NEW.review_on + INTERVAL 0 DAY BETWEEN DATE'1900-01-01' AND DATE'2200-12-31'))
            IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'FREEZE_FORM a freeze says what it forbids, by which code, why, and who asked';
    END IF;
    IF NEW.expires_on IS NOT NULL THEN
        -- With a lock, or an old snapshot of the session could still allow it.
        SELECT allowed INTO v_may_expire
        FROM freeze_code_expiry FORCE INDEX (ix_freeze_code_expiry_code)
        WHERE code = NEW.code
        ORDER BY id DESC
        LIMIT 1
        LOCK IN SHARE MODE;
        IF (v_may_expire AND NOT v_authority
                AND NEW.expires_on + INTERVAL 0 DAY BETWEEN DATE'1900-01-01' AND DATE'2200-12-31') IS NOT TRUE THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'FREEZE_EXPIRY a freeze of this code does not end by itself';
        END IF;
    END IF;
    SET NEW.last_sequence = v_sequence;
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

-- The row is locked, so what was forbidden before is known, and adding to it needs no other row.
CREATE TRIGGER account_freeze_takes_hold
    AFTER INSERT ON account_freeze FOR EACH ROW
BEGIN
    UPDATE ledger_account
    SET freeze         = CASE
                             WHEN NEW.scope = 'AMOUNT' OR freeze = NEW.scope THEN freeze
                             WHEN freeze = 'NONE' THEN NEW.scope
                             ELSE 'ALL'
                         END,
        attached_minor = attached_minor + COALESCE(NEW.amount_minor, 0)
    WHERE id = NEW.ledger_account_id;
END //

CREATE TRIGGER account_unfreeze_takes_its_place
    BEFORE INSERT ON account_unfreeze FOR EACH ROW
BEGIN
    DECLARE v_account BIGINT DEFAULT NULL;
    DECLARE v_expires_on DATE DEFAULT NULL;
    DECLARE v_authority BOOLEAN DEFAULT TRUE;
    DECLARE v_sequence BIGINT DEFAULT NULL;
    DECLARE v_approved INT DEFAULT 0;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF the books accept nothing from a session that has switched off its checks';
    END IF;
    SELECT ledger_account_id, expires_on INTO v_account, v_expires_on
    FROM account_freeze FORCE INDEX (PRIMARY)
    WHERE id = NEW.freeze_id
    LOCK IN SHARE MODE;
    IF v_account IS NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'FREEZE_UNKNOWN there is no such freeze to lift';
    END IF;
    IF (NEW.how <> '' AND NEW.reason <> '' AND NEW.actor <> '') IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'FREEZE_FORM a freeze is lifted by somebody, in a way that is allowed, for a reason';
    END IF;
    IF NEW.how = 'APPROVED' THEN
        SELECT COUNT(*) INTO v_approved
        FROM approval_published
        WHERE proposal_id = NEW.proposal_id AND kind = 'UNFREEZE'
          AND subject_kind = 'freeze' AND subject_reference = CAST(NEW.freeze_id AS CHAR CHARACTER SET ascii)
          AND approved_by = NEW.actor;
    ELSEIF NEW.how = 'EXPIRED' AND NEW.proposal_id IS NULL AND v_expires_on IS NOT NULL THEN
        SELECT c.by_authority INTO v_authority
        FROM account_freeze f FORCE INDEX (PRIMARY) JOIN freeze_code c ON c.code = f.code
        WHERE f.id = NEW.freeze_id;
        SET v_approved = NOT v_authority;
    END IF;
    IF v_approved <> 1 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'FREEZE_HOLDS a freeze is lifted by two people, or by an expiry of its own';
    END IF;
    SELECT last_sequence INTO v_sequence FROM ledger_account FORCE INDEX (PRIMARY) WHERE id = v_account FOR UPDATE;
    SET NEW.ledger_account_id = v_account;
    SET NEW.last_sequence = v_sequence;
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

-- What is left is read with locks: another session may have frozen or lifted while this one waited for the account.
CREATE TRIGGER account_unfreeze_lets_go
    AFTER INSERT ON account_unfreeze FOR EACH ROW
BEGIN
    DECLARE v_debits INT DEFAULT 0;
    DECLARE v_credits INT DEFAULT 0;
    DECLARE v_attached BIGINT DEFAULT 0;
    SELECT COALESCE(SUM(f.scope IN ('DEBITS', 'ALL')), 0), COALESCE(SUM(f.scope IN ('CREDITS', 'ALL')), 0),
           COALESCE(SUM(f.amount_minor), 0)
    INTO v_debits, v_credits, v_attached
    FROM account_freeze f FORCE INDEX (ix_account_freeze_account)
         LEFT JOIN account_unfreeze u FORCE INDEX (PRIMARY) ON u.freeze_id = f.id
    WHERE f.ledger_account_id = NEW.ledger_account_id AND u.freeze_id IS NULL
    LOCK IN SHARE MODE;
    UPDATE ledger_account
    SET freeze         = CASE
                             WHEN v_debits > 0 AND v_credits > 0 THEN 'ALL'
                             WHEN v_debits > 0 THEN 'DEBITS'
                             WHEN v_credits > 0 THEN 'CREDITS'
                             ELSE 'NONE'
                         END,
        attached_minor = v_attached
    WHERE id = NEW.ledger_account_id;
END //

CREATE TRIGGER freeze_code_expiry_takes_two
    BEFORE INSERT ON freeze_code_expiry FOR EACH ROW
BEGIN
    DECLARE v_authority BOOLEAN DEFAULT TRUE;
    DECLARE v_approved INT DEFAULT 0;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF the books accept nothing from a session that has switched off its checks';
    END IF;
    IF NEW.id <> 0 OR @@session.insert_id <> 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ID_FORCED what may expire is given its id, it brings none';
    END IF;
    SELECT by_authority INTO v_authority FROM freeze_code FORCE INDEX (PRIMARY) WHERE code = NEW.code;
    SELECT COUNT(*) INTO v_approved
    FROM approval_published
    WHERE proposal_id = NEW.proposal_id AND kind = 'EXPIRING_FREEZE'
      AND subject_kind = 'freeze-code' AND subject_reference = NEW.code AND approved_by = NEW.actor;
    IF (NEW.actor <> '' AND IF(NEW.allowed, v_approved = 1 AND NOT v_authority, NEW.proposal_id IS NULL)) IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'FREEZE_EXPIRY two people let freezes of a code expire, and never those by authority';
    END IF;
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

CREATE TRIGGER account_freeze_review_is_stamped
    BEFORE INSERT ON account_freeze_review FOR EACH ROW
BEGIN
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

-- The run-time user has no right to any of these; they are for the owner's slips.
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

CREATE TRIGGER account_unfreeze_is_never_changed
    BEFORE UPDATE ON account_unfreeze FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'FREEZE_APPEND_ONLY the history of freezes is never changed';
END //

CREATE TRIGGER account_unfreeze_is_never_deleted
    BEFORE DELETE ON account_unfreeze FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'FREEZE_APPEND_ONLY the history of freezes is never deleted';
END //

DELIMITER ;

-- What other features may read of attachments.
CREATE VIEW account_attached_published AS
SELECT a.id AS account_id, a.ledger_account_id, l.attached_minor
FROM account a
     JOIN ledger_account l ON l.id = a.ledger_account_id;
