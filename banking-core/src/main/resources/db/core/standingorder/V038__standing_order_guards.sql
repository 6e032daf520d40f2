-- What was ordered, changed and tried stays as it was, whoever writes; and a due date counts as paid only with its entry.
DROP TRIGGER standing_order_terms_is_stamped;
DROP TRIGGER standing_order_try_is_stamped;

DELIMITER //

CREATE TRIGGER standing_order_is_given_its_id
    BEFORE INSERT ON standing_order FOR EACH ROW
BEGIN
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF nothing is accepted from a session that has switched off its checks';
    END IF;
    IF NEW.id <> 0 OR @@session.insert_id <> 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ID_FORCED a standing order is given its id, it brings none';
    END IF;
END //

CREATE TRIGGER standing_order_terms_is_next
    BEFORE INSERT ON standing_order_terms FOR EACH ROW
BEGIN
    DECLARE v_latest INT DEFAULT 0;
    DECLARE v_ended BOOLEAN DEFAULT FALSE;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF nothing is accepted from a session that has switched off its checks';
    END IF;
    SELECT version, ended INTO v_latest, v_ended
    FROM standing_order_terms
    WHERE order_id = NEW.order_id
    ORDER BY version DESC
    LIMIT 1;
    IF NEW.version <> v_latest + 1 OR v_ended THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'TERMS_VERSION terms follow the ones before, until the order has ended';
    END IF;
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

CREATE TRIGGER standing_order_try_is_next
    BEFORE INSERT ON standing_order_try FOR EACH ROW
BEGIN
    DECLARE v_number INT DEFAULT 0;
    DECLARE v_tried_on DATE DEFAULT DATE'1000-01-01';
    DECLARE v_outcome VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT 'REFUSED';
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF nothing is accepted from a session that has switched off its checks';
    END IF;
    SELECT number, tried_on, outcome INTO v_number, v_tried_on, v_outcome
    FROM standing_order_try
    WHERE order_id = NEW.order_id AND due_date = NEW.due_date
    ORDER BY number DESC
    LIMIT 1;
    IF (NEW.number = v_number + 1 AND NEW.tried_on > v_tried_on AND NEW.tried_on >= NEW.due_date
            AND v_outcome = 'REFUSED') IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'TRY_NUMBER a try follows the one before, on a later day, until the date is settled';
    END IF;
    IF NEW.outcome = 'GIVEN_UP' AND NEW.number <= 3 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'TRY_NUMBER a due date is given up once three tries were refused';
    END IF;
    IF (NEW.outcome = 'EXECUTED') <> EXISTS (
            SELECT 1 FROM journal_entry
            WHERE idempotency_key = CONCAT('standing-order/', NEW.order_id, '/', NEW.due_date)
              AND amount_minor = NEW.amount_minor) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'TRY_ENTRY a due date is executed if its entry is in the journal, and only then';
    END IF;
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

CREATE TRIGGER standing_order_is_never_changed
    BEFORE UPDATE ON standing_order FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'STANDING_ORDER_APPEND_ONLY a standing order is never changed';
END //

CREATE TRIGGER standing_order_is_never_deleted
    BEFORE DELETE ON standing_order FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'STANDING_ORDER_APPEND_ONLY a standing order is never deleted';
END //

CREATE TRIGGER standing_order_terms_is_never_changed
    BEFORE UPDATE ON standing_order_terms FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'STANDING_ORDER_APPEND_ONLY terms of a standing order are never changed';
END //

CREATE TRIGGER standing_order_terms_is_never_deleted
    BEFORE DELETE ON standing_order_terms FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'STANDING_ORDER_APPEND_ONLY terms of a standing order are never deleted';
END //

CREATE TRIGGER standing_order_try_is_never_changed
    BEFORE UPDATE ON standing_order_try FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'STANDING_ORDER_APPEND_ONLY a try is never changed';
END //

CREATE TRIGGER standing_order_try_is_never_deleted
    BEFORE DELETE ON standing_order_try FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'STANDING_ORDER_APPEND_ONLY a try is never deleted';
END //

DELIMITER ;
