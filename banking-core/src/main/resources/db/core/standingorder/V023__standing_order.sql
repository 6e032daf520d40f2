-- Orders to pay again and again. What was ordered, changed and done stays for ever: each table is append-only.
CREATE TABLE standing_order (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    idempotency_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_hash    BINARY(32)   NOT NULL COMMENT 'what was asked for under that key',
    account_id      BIGINT       NOT NULL COMMENT 'that pays',
    channel         VARCHAR(40)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_standing_order_key (idempotency_key),
    KEY ix_standing_order_account (account_id, id),
    CONSTRAINT fk_standing_order_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The highest version of an order counts.
CREATE TABLE standing_order_terms (
    order_id            BIGINT       NOT NULL,
    version             INT          NOT NULL,
    ended               BOOLEAN      NOT NULL,
    to_account_id       BIGINT       NULL COMMENT 'of this bank; else the beneficiary says where',
    beneficiary_bank    VARCHAR(40)  NULL,
    beneficiary_account VARCHAR(60)  NULL,
    beneficiary_name    VARCHAR(140) NULL,
    beneficiary_country CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    amount_minor        BIGINT       NOT NULL,
    currency            CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    narrative           VARCHAR(500) NOT NULL,
    first_date          DATE         NOT NULL,
    frequency           ENUM ('WEEKLY', 'MONTHLY', 'END_OF_MONTH') NOT NULL,
    last_date           DATE         NULL,
    actor               VARCHAR(60)  NOT NULL,
    recorded_at         DATETIME(6)  NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (order_id, version),
    CONSTRAINT ck_standing_order_terms CHECK (
        amount_minor > 0 AND frequency <> '' AND actor <> '' AND (last_date IS NULL OR last_date >= first_date)
        AND (to_account_id IS NULL) = (beneficiary_account IS NOT NULL)),
    CONSTRAINT fk_standing_order_terms_order FOREIGN KEY (order_id) REFERENCES standing_order (id),
    CONSTRAINT fk_standing_order_terms_to FOREIGN KEY (to_account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Each try to pay what fell due on a date. One that is executed stands in the transaction of its entry.
CREATE TABLE standing_order_try (
    order_id     BIGINT       NOT NULL,
    due_date     DATE         NOT NULL,
    number       INT          NOT NULL COMMENT '1, 2, 3 …',
    tried_on     DATE         NOT NULL COMMENT 'business date',
    outcome      ENUM ('EXECUTED', 'REFUSED', 'GIVEN_UP') NOT NULL,
    refusal      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    amount_minor BIGINT       NOT NULL,
    actor        VARCHAR(60)  NOT NULL,
    recorded_at  DATETIME(6)  NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    settled_date DATE AS (IF(outcome = 'REFUSED', NULL, due_date)) VIRTUAL COMMENT 'unique: a due date is settled once',
    PRIMARY KEY (order_id, due_date, number),
    UNIQUE KEY uq_standing_order_try_day (order_id, due_date, tried_on),
    UNIQUE KEY uq_standing_order_try_settled (order_id, settled_date),
    CONSTRAINT ck_standing_order_try CHECK (outcome <> '' AND (outcome = 'EXECUTED') = (refusal IS NULL)),
    CONSTRAINT fk_standing_order_try_order FOREIGN KEY (order_id) REFERENCES standing_order (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

DELIMITER //

CREATE TRIGGER standing_order_terms_is_stamped
    BEFORE INSERT ON standing_order_terms FOR EACH ROW
BEGIN
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

CREATE TRIGGER standing_order_try_is_stamped
    BEFORE INSERT ON standing_order_try FOR EACH ROW
BEGIN
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

DELIMITER ;
