-- A count that finds nothing, as in a session whose sql_select_limit is 0, proves no key fresh.
DELIMITER //

DROP TRIGGER posting_refusal_is_of_a_fresh_key //

CREATE TRIGGER posting_refusal_is_of_a_fresh_key
    AFTER INSERT ON posting_refusal FOR EACH ROW
BEGIN
    DECLARE v_posted BIGINT DEFAULT NULL;
    SELECT COUNT(*) INTO v_posted FROM journal_entry WHERE idempotency_key = NEW.idempotency_key LOCK IN SHARE MODE;
    IF (v_posted = 0) IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'KEY_USED this idempotency key was posted';
    END IF;
END //

DELIMITER ;
