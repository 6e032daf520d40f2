-- Without the head's number, as in a session whose sql_select_limit is 0, INSERT IGNORE would make 0 of the missing one, and the head
-- would begin again.
DELIMITER //

DROP TRIGGER audit_entry_is_numbered //

CREATE TRIGGER audit_entry_is_numbered
    BEFORE INSERT ON audit_entry FOR EACH ROW
BEGIN
    DECLARE v_last BIGINT DEFAULT NULL;
    -- The first entry brings the row along; every other one only locks it.
    INSERT INTO audit_head (id, last_sequence) VALUES (1, 0) ON DUPLICATE KEY UPDATE last_sequence = last_sequence;
    SELECT last_sequence INTO v_last FROM audit_head FORCE INDEX (PRIMARY) WHERE id = 1 FOR UPDATE;
    IF v_last IS NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AUDIT_NUMBER an audit entry that cannot be numbered';
    END IF;
    IF (NEW.actor_kind <> '' AND NEW.actor_name REGEXP '^[a-z0-9][a-z0-9._-]*$' AND NEW.action REGEXP '^[A-Z][A-Z0-9_]+$'
            AND NEW.readable_with REGEXP '^[A-Z_]+$' AND NEW.subject_kind REGEXP '^[a-z-]+$'
            AND NEW.subject_reference REGEXP '^[ -?A-~]+$' AND NEW.details REGEXP '^([a-z][a-z0-9_]*=[ -?A-~]*\n)*$') IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AUDIT_FORM an audit entry that has no canonical form';
    END IF;
    SET NEW.sequence = v_last + 1;
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

DELIMITER ;
