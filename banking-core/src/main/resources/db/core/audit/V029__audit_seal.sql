-- One seal for each entry of the trail: HMAC-SHA-256, with a key that is not in the database, over the seal before and the
-- entry's canonical form. Rows are only ever added, in the order of the entries and without a gap.
CREATE TABLE audit_seal (
    sequence  BIGINT      NOT NULL COMMENT 'of the entry that is sealed',
    seal      BINARY(32)  NOT NULL,
    key_id    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'which key of the key file',
    sealed_at DATETIME(6) NOT NULL COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (sequence)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

DELIMITER //

-- Whoever seals beside somebody else meets the same predecessor and then the primary key: the chain never forks.
CREATE TRIGGER audit_seal_follows_the_one_before
    BEFORE INSERT ON audit_seal FOR EACH ROW
BEGIN
    DECLARE v_before BIGINT DEFAULT NULL;
    DECLARE v_entry BIGINT DEFAULT NULL;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    IF NEW.sequence <> 1 THEN
        SELECT sequence INTO v_before FROM audit_seal FORCE INDEX (PRIMARY) WHERE sequence = NEW.sequence - 1 LOCK IN SHARE MODE;
    ELSE
        SET v_before = 0;
    END IF;
    -- With a lock, so that an entry that may still be rolled back is waited for.
    SELECT sequence INTO v_entry FROM audit_entry FORCE INDEX (PRIMARY) WHERE sequence = NEW.sequence LOCK IN SHARE MODE;
    IF (NEW.sequence > 0 AND v_before IS NOT NULL AND v_entry IS NOT NULL AND NEW.key_id REGEXP '^k[0-9a-f]{16}$') IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AUDIT_SEAL_ORDER entries are sealed one after the other, none left out';
    END IF;
    SET NEW.sealed_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

-- The run-time user has no right to either; these are for the owner's slips.
CREATE TRIGGER audit_seal_is_never_changed
    BEFORE UPDATE ON audit_seal FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AUDIT_APPEND_ONLY a seal is never changed';
END //

CREATE TRIGGER audit_seal_is_never_deleted
    BEFORE DELETE ON audit_seal FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AUDIT_APPEND_ONLY a seal is never deleted';
END //

DELIMITER ;
