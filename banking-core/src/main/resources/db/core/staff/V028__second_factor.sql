-- What else tells who somebody is, and what keeps one administrator from being two.
ALTER TABLE staff
    ADD COLUMN from_provider BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'signs in at the identity provider, which gives the roles',
    ADD COLUMN access_version INT        NOT NULL DEFAULT 0 COMMENT 'counts what ends the sessions of before: roles, password, access',
    ADD COLUMN disabled_at   DATETIME(6) NULL COMMENT 'UTC',
    ADD COLUMN reset_by      VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'who last reset the password or removed the second factor',
    ADD COLUMN reset_at      DATETIME(6) NULL COMMENT 'UTC';

-- One a login. Codes count once it is confirmed by the first of them.
CREATE TABLE staff_second_factor (
    staff_id        BIGINT         NOT NULL,
    secret          VARBINARY(200) NOT NULL COMMENT 'ciphertext',
    key_id          VARCHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    confirmed       BOOLEAN        NOT NULL DEFAULT FALSE,
    last_step       BIGINT         NOT NULL DEFAULT 0 COMMENT 'of the last code taken; an earlier one or the same is not taken again',
    failed_attempts INT            NOT NULL DEFAULT 0 COMMENT 'since the last success or lockout',
    locked_until    DATETIME(6)    NULL COMMENT 'UTC',
    PRIMARY KEY (staff_id),
    CONSTRAINT fk_staff_second_factor_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Those that are left; a row goes when its code is used.
CREATE TABLE staff_recovery_code (
    staff_id    BIGINT     NOT NULL,
    code_sha256 BINARY(32) NOT NULL,
    PRIMARY KEY (staff_id, code_sha256),
    CONSTRAINT fk_staff_recovery_code_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Roles that no longer go together: who administers users keeps that alone, and hires somebody for the rest.
DELETE r
FROM staff_role r
     JOIN staff_role a ON a.staff_id = r.staff_id AND a.role = 'ADMINISTRATOR'
WHERE r.role IN ('TELLER', 'OPERATIONS', 'ANALYST', 'AUDITOR');

DELIMITER //

-- Whoever gives roles holds the lock of the login, as the console does.
CREATE TRIGGER staff_role_goes_with_the_others
    BEFORE INSERT ON staff_role FOR EACH ROW
BEGIN
    DECLARE v_others INT DEFAULT 0;
    SELECT COUNT(*) INTO v_others
    FROM staff_role r
    WHERE r.staff_id = NEW.staff_id
      AND (NEW.role IN ('ADMINISTRATOR', 'AUDITOR') AND r.role NOT IN ('VIEWER', NEW.role)
        OR r.role IN ('ADMINISTRATOR', 'AUDITOR') AND NEW.role NOT IN ('VIEWER', r.role));
    IF v_others > 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ROLES_CONFLICT nobody both administers and works, or audits and changes';
    END IF;
END //

DELIMITER ;
