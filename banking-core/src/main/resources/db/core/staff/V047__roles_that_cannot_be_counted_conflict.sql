-- A count that finds nothing, as in a session whose sql_select_limit is 0, is no proof that a login has no other role. Whoever gives
-- roles holds the lock of the login, as the console does.
DELIMITER //

DROP TRIGGER staff_role_goes_with_the_others //

CREATE TRIGGER staff_role_goes_with_the_others
    BEFORE INSERT ON staff_role FOR EACH ROW
BEGIN
    DECLARE v_others INT DEFAULT NULL;
    SELECT COUNT(*) INTO v_others
    FROM staff_role r
    WHERE r.staff_id = NEW.staff_id
      AND (NEW.role IN ('ADMINISTRATOR', 'AUDITOR') AND r.role NOT IN ('VIEWER', NEW.role)
        OR r.role IN ('ADMINISTRATOR', 'AUDITOR') AND NEW.role NOT IN ('VIEWER', r.role));
    IF (v_others = 0) IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ROLES_CONFLICT nobody both administers and works, or audits and changes';
    END IF;
END //

DELIMITER ;
