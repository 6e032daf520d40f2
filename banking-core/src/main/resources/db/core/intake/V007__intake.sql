-- Bank files taken in. A folder is known by the hash of its content.
CREATE TABLE bank_file_import (
    id                       BIGINT       NOT NULL AUTO_INCREMENT,
    content_hash             BINARY(32)   NOT NULL,
    request_id               BIGINT       NOT NULL,
    folder_name              VARCHAR(400) NOT NULL COMMENT 'for people',
    rounding_tolerance       DECIMAL(6,4) NOT NULL,
    state                    ENUM ('POSTING', 'COMPLETE') NOT NULL COMMENT 'a folder that is refused never gets here',
    unfinished               TINYINT AS (IF(state = 'POSTING', 1, NULL)) VIRTUAL COMMENT 'unique: one import is posted at a time',
    entries_expected         BIGINT       NOT NULL,
    entries_posted           BIGINT       NOT NULL DEFAULT 0 COMMENT 'rows of the file, rounding entries not counted',
    roundings_posted         BIGINT       NOT NULL DEFAULT 0,
    last_booking_date        DATE         NULL,
    started_at               DATETIME(6)  NOT NULL COMMENT 'UTC',
    completed_at             DATETIME(6)  NULL COMMENT 'UTC',
    PRIMARY KEY (id),
    UNIQUE KEY uq_bank_file_import_content (content_hash),
    UNIQUE KEY uq_bank_file_import_unfinished (unfinished),
    CONSTRAINT fk_bank_file_import_request FOREIGN KEY (request_id) REFERENCES operation_request (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What the sending bank recorded as an account's balance, kept beside our own posting for ever.
CREATE TABLE control_balance (
    ledger_account_id BIGINT  NOT NULL,
    sequence          BIGINT  NOT NULL COMMENT 'the posting after which it holds: the rounding entry''s, where there is one',
    entry_reference   VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    balance_minor     BIGINT  NOT NULL,
    rounded           BOOLEAN NOT NULL COMMENT 'met with a booked rounding difference',
    PRIMARY KEY (ledger_account_id, sequence),
    CONSTRAINT fk_control_balance_posting FOREIGN KEY (ledger_account_id, sequence) REFERENCES posting (account_id, sequence)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
