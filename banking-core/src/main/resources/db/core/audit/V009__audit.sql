-- Who did what to what. Rows are only ever added, numbered 1, 2, 3 … in the order in which their transactions commit: a
-- number is taken from the one row of audit_head, which stays locked until then, and given back with the transaction.
CREATE TABLE audit_head (
    id            TINYINT NOT NULL,
    last_sequence BIGINT  NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE audit_entry (
    sequence          BIGINT        NOT NULL COMMENT '1, 2, 3 … without gap',
    recorded_at       DATETIME(6)   NOT NULL COMMENT 'UTC, by the server''s own clock',
    actor_kind        ENUM ('STAFF', 'JOB', 'SYSTEM') NOT NULL,
    actor_name        VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action            VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    readable_with     VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the permission to see action, subject and details',
    subject_kind      VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_reference VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    details           VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'lines name=value, by name; no personal data',
    PRIMARY KEY (sequence),
    KEY ix_audit_entry_recorded_at (recorded_at, sequence),
    KEY ix_audit_entry_actor (actor_name, sequence),
    KEY ix_audit_entry_action (action, sequence),
    KEY ix_audit_entry_subject (subject_reference, sequence)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

DELIMITER //

-- The number is looked up with a lock before the row is written and counted after: a row that an INSERT IGNORE drops in
-- between takes no number with it. Whatever number or time a session brings is overwritten.
CREATE TRIGGER audit_entry_is_numbered
    BEFORE INSERT ON audit_entry FOR EACH ROW
BEGIN
    DECLARE v_last BIGINT DEFAULT NULL;
    -- The first entry brings the row along; every other one only locks it.
    INSERT INTO audit_head (id, last_sequence) VALUES (1, 0) ON DUPLICATE KEY UPDATE last_sequence = last_sequence;
    SELECT last_sequence INTO v_last FROM audit_head FORCE INDEX (PRIMARY) WHERE id = 1 FOR UPDATE;
    IF (NEW.actor_kind <> '' AND NEW.actor_name REGEXP '^[a-z0-9][a-z0-9._-]*$' AND NEW.action REGEXP '^[A-Z][A-Z0-9_]+$'
            AND NEW.readable_with REGEXP '^[A-Z_]+$' AND NEW.subject_kind REGEXP '^[a-z-]+$'
            AND NEW.subject_reference REGEXP '^[ -?A-~]+$' AND NEW.details REGEXP '^([a-z][a-z0-9_]*=[ -?A-~]*\n)*$') IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AUDIT_FORM an audit entry that has no canonical form';
    END IF;
    SET NEW.sequence = v_last + 1;
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

CREATE TRIGGER audit_entry_is_counted
    AFTER INSERT ON audit_entry FOR EACH ROW
BEGIN
    UPDATE audit_head SET last_sequence = NEW.sequence WHERE id = 1;
END //

-- The run-time user has no right to either; these are for the owner's slips.
CREATE TRIGGER audit_entry_is_never_changed
    BEFORE UPDATE ON audit_entry FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AUDIT_APPEND_ONLY an audit entry is never changed';
END //

CREATE TRIGGER audit_entry_is_never_deleted
    BEFORE DELETE ON audit_entry FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AUDIT_APPEND_ONLY an audit entry is never deleted';
END //

DELIMITER ;
