-- Double entry. Balances are credits less debits, so a customer's money is positive and all balances of a currency
-- sum to zero. Nobody but the trigger of V004 writes journal_entry and posting or changes ledger_account.

CREATE TABLE ledger_account (
    id                    BIGINT NOT NULL AUTO_INCREMENT,
    owner                 ENUM ('CUSTOMER', 'BANK') NOT NULL,
    role                  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'what the bank uses its own account for',
    normal_side           ENUM ('DEBIT', 'CREDIT') NOT NULL,
    currency              CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status                ENUM ('OPEN', 'CLOSED') NOT NULL DEFAULT 'OPEN',
    freeze                ENUM ('NONE', 'DEBITS', 'CREDITS', 'ALL') NOT NULL DEFAULT 'NONE',
    overdraft_limit_minor BIGINT NULL COMMENT 'none for the bank''s own accounts',
    booked_balance_minor  BIGINT NOT NULL DEFAULT 0,
    held_minor            BIGINT NOT NULL DEFAULT 0,
    last_sequence         BIGINT NOT NULL DEFAULT 0,
    last_booking_date     DATE   NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_ledger_account_role (role, currency),
    CONSTRAINT ck_ledger_account_owner CHECK (
        (owner = 'CUSTOMER' AND role IS NULL AND overdraft_limit_minor IS NOT NULL AND overdraft_limit_minor >= 0)
        OR (owner = 'BANK' AND role IS NOT NULL AND overdraft_limit_minor IS NULL)),
    CONSTRAINT ck_ledger_account_words CHECK (normal_side <> '' AND currency REGEXP '^[A-Z]{3}$'),
    CONSTRAINT ck_ledger_account_held CHECK (held_minor >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row a batch; inserting it posts the batch's drafts, whole or not at all.
CREATE TABLE journal_batch (
    id          UUID        NOT NULL,
    entry_count INT         NOT NULL,
    recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE journal_entry (
    id                   BIGINT       NOT NULL AUTO_INCREMENT,
    batch_id             UUID         NOT NULL,
    ordinal              INT          NOT NULL COMMENT 'place within the batch',
    idempotency_key      VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_hash         BINARY(32)   NOT NULL COMMENT 'what was asked for under that key',
    event_id             VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'legs of one event share it',
    external_reference   VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    kind                 VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel              VARCHAR(40)  NOT NULL,
    actor                VARCHAR(60)  NOT NULL,
    debit_account_id     BIGINT       NOT NULL,
    credit_account_id    BIGINT       NOT NULL,
    amount_minor         BIGINT       NOT NULL,
    currency             CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    booking_date         DATE         NOT NULL,
    value_date           DATE         NOT NULL,
    booked_at            DATETIME(6)  NULL COMMENT 'local time in the bank''s zone, where the source knows it',
    narrative            VARCHAR(500) NOT NULL,
    counterparty_bank    VARCHAR(40)  NULL,
    counterparty_account VARCHAR(60)  NULL,
    counterparty_name    VARCHAR(140) NULL,
    counterparty_country CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    category             VARCHAR(40)  NULL,
    reversal_of          BIGINT       NULL,
    recorded_at          DATETIME(6)  NOT NULL COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (id),
    UNIQUE KEY uq_journal_entry_key (idempotency_key),
    UNIQUE KEY uq_journal_entry_reversal (reversal_of),
    KEY ix_journal_entry_batch (batch_id, ordinal),
    KEY ix_journal_entry_external (external_reference),
    KEY ix_journal_entry_event (event_id),
    CONSTRAINT ck_journal_entry_amount CHECK (amount_minor > 0),
    CONSTRAINT ck_journal_entry_sides CHECK (debit_account_id <> credit_account_id),
    CONSTRAINT fk_journal_entry_debit FOREIGN KEY (debit_account_id) REFERENCES ledger_account (id),
    CONSTRAINT fk_journal_entry_credit FOREIGN KEY (credit_account_id) REFERENCES ledger_account (id),
    CONSTRAINT fk_journal_entry_reversal FOREIGN KEY (reversal_of) REFERENCES journal_entry (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Clustered by account, so that a statement reads one run of pages.
CREATE TABLE posting (
    account_id          BIGINT NOT NULL,
    sequence            BIGINT NOT NULL COMMENT '1, 2, 3 … without gap',
    entry_id            BIGINT NOT NULL,
    side                ENUM ('DEBIT', 'CREDIT') NOT NULL,
    amount_minor        BIGINT NOT NULL,
    balance_after_minor BIGINT NOT NULL,
    booking_date        DATE   NOT NULL,
    value_date          DATE   NOT NULL,
    PRIMARY KEY (account_id, sequence),
    UNIQUE KEY uq_posting_entry_side (entry_id, side),
    KEY ix_posting_booking_date (account_id, booking_date, sequence),
    CONSTRAINT ck_posting_amount CHECK (amount_minor > 0),
    CONSTRAINT fk_posting_account FOREIGN KEY (account_id) REFERENCES ledger_account (id),
    CONSTRAINT fk_posting_entry FOREIGN KEY (entry_id) REFERENCES journal_entry (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Entries handed in but not yet posted. They live and die within the transaction that posts them.
CREATE TABLE entry_draft (
    batch_id             UUID         NOT NULL,
    ordinal              INT          NOT NULL,
    idempotency_key      VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_hash         BINARY(32)   NOT NULL,
    event_id             VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    external_reference   VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    kind                 VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel              VARCHAR(40)  NOT NULL,
    actor                VARCHAR(60)  NOT NULL,
    debit_account_id     BIGINT       NOT NULL,
    credit_account_id    BIGINT       NOT NULL,
    amount_minor         BIGINT       NOT NULL,
    currency             CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    booking_date         DATE         NOT NULL,
    value_date           DATE         NOT NULL,
    booked_at            DATETIME(6)  NULL,
    narrative            VARCHAR(500) NOT NULL,
    counterparty_bank    VARCHAR(40)  NULL,
    counterparty_account VARCHAR(60)  NULL,
    counterparty_name    VARCHAR(140) NULL,
    counterparty_country CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    reversal_of          BIGINT       NULL,
    PRIMARY KEY (batch_id, ordinal)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The stored outcome of a key whose entry was refused. The outcome of one that was posted is its journal entry.
CREATE TABLE posting_refusal (
    idempotency_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_hash    BINARY(32)   NOT NULL,
    refusal         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_id      BIGINT       NULL COMMENT 'the ledger account that refused, where it is known',
    amount_minor    BIGINT       NOT NULL,
    currency        CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind            VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    booking_date    DATE         NOT NULL,
    channel         VARCHAR(40)  NOT NULL,
    actor           VARCHAR(60)  NOT NULL,
    recorded_at     DATETIME(6)  NOT NULL COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (idempotency_key),
    KEY ix_posting_refusal_account (account_id, recorded_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What other features may read of the books: each posting with the entry it belongs to.
CREATE VIEW posting_published AS
SELECT p.account_id AS ledger_account_id,
       p.sequence,
       p.side,
       p.amount_minor,
       p.balance_after_minor,
       p.booking_date,
       p.value_date,
       e.currency,
       e.kind,
       e.event_id,
       e.external_reference,
       e.narrative,
       e.counterparty_bank,
       e.counterparty_account,
       e.counterparty_name
FROM posting p
     JOIN journal_entry e ON e.id = p.entry_id;
