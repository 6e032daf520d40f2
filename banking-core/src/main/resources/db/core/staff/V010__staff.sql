-- The bank's own users. A password is here as its Argon2id hash only.
CREATE TABLE staff (
    id                   BIGINT       NOT NULL AUTO_INCREMENT,
    name                 VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    password_hash        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    must_change_password BOOLEAN      NOT NULL COMMENT 'it is a one-time password',
    disabled             BOOLEAN      NOT NULL DEFAULT FALSE,
    failed_attempts      INT          NOT NULL DEFAULT 0 COMMENT 'since the last success or lockout',
    locked_until         DATETIME(6)  NULL COMMENT 'UTC',
    created_at           DATETIME(6)  NOT NULL COMMENT 'UTC',
    PRIMARY KEY (id),
    UNIQUE KEY uq_staff_name (name),
    CONSTRAINT ck_staff_name CHECK (name REGEXP '^[a-z][a-z0-9._-]{1,39}$')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE staff_role (
    staff_id BIGINT      NOT NULL,
    role     VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (staff_id, role),
    CONSTRAINT fk_staff_role_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
