-- PINs and passwords of customers, as peppered Argon2id hashes only.
CREATE TABLE credential (
    customer_id     BIGINT       NOT NULL,
    kind            ENUM ('PIN', 'PASSWORD') NOT NULL,
    secret_hash     VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pepper_id       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the key that the pepper is derived from; not in this database',
    failed_attempts INT          NOT NULL DEFAULT 0 COMMENT 'since the last success or lockout',
    locked_until    DATETIME(6)  NULL COMMENT 'UTC',
    PRIMARY KEY (customer_id, kind),
    CONSTRAINT fk_credential_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- When a PIN or password was set, changed or reset. Rows are only ever added.
CREATE TABLE credential_change (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    customer_id BIGINT      NOT NULL,
    kind        ENUM ('PIN', 'PASSWORD') NOT NULL,
    way         ENUM ('SET', 'CHANGED', 'RESET') NOT NULL,
    changed_at  DATETIME(6) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (id),
    KEY ix_credential_change_customer (customer_id, id),
    CONSTRAINT fk_credential_change_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Codes that were sent to an e-mail address. The code itself is nowhere: it is worked out of the seed and a key that is not in
-- this database, and once it is over the seed goes too.
CREATE TABLE one_time_code (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    customer_id  BIGINT        NOT NULL,
    purpose      ENUM ('EMAIL', 'PIN_RESET', 'PASSWORD_RESET') NOT NULL,
    seed         BINARY(32)    NULL COMMENT 'none once the code is over',
    key_id       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the ciphertext, and of the key the code is worked out with',
    email_cipher VARBINARY(1100) NULL COMMENT 'where it goes; none once the code is over',
    created_at   DATETIME(6)   NOT NULL COMMENT 'UTC',
    expires_at   DATETIME(6)   NOT NULL COMMENT 'UTC',
    failed_tries INT           NOT NULL DEFAULT 0,
    ended_at     DATETIME(6)   NULL COMMENT 'UTC',
    ending       ENUM ('USED', 'EXPIRED', 'REPLACED', 'TRIED_OUT') NULL,
    PRIMARY KEY (id),
    KEY ix_one_time_code_customer (customer_id, purpose, id),
    KEY ix_one_time_code_expiry (ended_at, expires_at),
    CONSTRAINT fk_one_time_code_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Messages that are about a customer, and about no account and no request. A code that is over is not worth sending any more.
ALTER TABLE outbox_message
    MODIFY COLUMN account_reference VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'none if it is about no account',
    MODIFY COLUMN request_id BIGINT NULL COMMENT 'whose work caused it; none if somebody did at the desk',
    MODIFY COLUMN state ENUM ('NEW', 'SENDING', 'ACCEPTED', 'UNKNOWN', 'REFUSED', 'PARKED', 'LAPSED') NOT NULL;
