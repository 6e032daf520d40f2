-- Days on which the bank differs from its country's calendar: closed on a day of work, or open on a holiday or a weekend.
-- What was closed keeps the calendar it was closed by.
CREATE TABLE bank_holiday (
    holiday    DATE        NOT NULL,
    name       VARCHAR(80) NOT NULL,
    opening    ENUM ('CLOSED', 'OPEN') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entered_by VARCHAR(60) NOT NULL,
    entered_at DATETIME(6) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (holiday)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

DELIMITER //

CREATE TRIGGER bank_holiday_lies_ahead
    BEFORE INSERT ON bank_holiday FOR EACH ROW
BEGIN
    IF (NEW.opening <> '' AND NEW.name <> '') IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'HOLIDAY_FORM a day of the bank has a name and is open or closed';
    END IF;
    IF EXISTS (SELECT 1 FROM closed_date WHERE business_date >= NEW.holiday) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'HOLIDAY_PAST a day that is closed keeps the calendar it was closed by';
    END IF;
END //

CREATE TRIGGER bank_holiday_is_never_changed
    BEFORE UPDATE ON bank_holiday FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'HOLIDAY_CHANGED a day of the bank is removed and entered anew, never changed';
END //

CREATE TRIGGER bank_holiday_stays_once_past
    BEFORE DELETE ON bank_holiday FOR EACH ROW
BEGIN
    IF EXISTS (SELECT 1 FROM closed_date WHERE business_date >= OLD.holiday) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'HOLIDAY_PAST a day that is closed keeps the calendar it was closed by';
    END IF;
END //

DELIMITER ;
