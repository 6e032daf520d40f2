-- Read models, made from published views alone. Every row follows from the journal and can be made again.

-- What other features may read of the books without looking a posting's entry up, or an entry's postings.
CREATE VIEW posting_balance_published AS
SELECT account_id AS ledger_account_id, sequence, entry_id, side, amount_minor, balance_after_minor, booking_date
FROM posting;

CREATE VIEW entry_published AS
SELECT id AS entry_id, debit_account_id, credit_account_id, amount_minor, currency, booking_date, kind, category
FROM journal_entry;

-- Who has which account; the first is its addressee.
CREATE VIEW account_holder_published AS
SELECT account_id, customer_id, position
FROM account_holder;

-- What an entry is for, by its kind, where nobody has said it of the entry itself. A kind that is not here is OTHER.
CREATE TABLE analytics_category (
    kind     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category VARCHAR(40) NOT NULL,
    PRIMARY KEY (kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO analytics_category (kind, category)
VALUES ('SALARY', 'SALARY'),
       ('PAYROLL', 'SALARY'),
       ('RENT', 'HOUSING'),
       ('HOUSEHOLD', 'HOUSING'),
       ('CASH_DEPOSIT', 'CASH'),
       ('CASH_WITHDRAWAL', 'CASH'),
       ('CARD_WITHDRAWAL', 'CASH'),
       ('CARD_PAYMENT', 'CARD'),
       ('FEE', 'FEES'),
       ('STATEMENT_FEE', 'FEES'),
       ('INTEREST_CREDIT', 'INTEREST'),
       ('INTEREST_DEBIT', 'INTEREST'),
       ('PENALTY_INTEREST', 'INTEREST'),
       ('TRANSFER', 'TRANSFERS'),
       ('REMITTANCE_IN', 'TRANSFERS'),
       ('REMITTANCE_OUT', 'TRANSFERS'),
       ('STANDING_ORDER', 'TRANSFERS'),
       ('DIRECT_DEBIT', 'TRANSFERS'),
       ('OPENING_BALANCE', 'OPENING');

-- Which days are rolled up: all from the first row's from_date to the last row's to_date, without a gap.
CREATE TABLE analytics_roll_up (
    to_date   DATE        NOT NULL,
    from_date DATE        NOT NULL,
    position  BIGINT      NOT NULL COMMENT 'entries of later days have a higher id',
    made_at   DATETIME(6) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (to_date),
    CONSTRAINT ck_analytics_roll_up_dates CHECK (to_date >= from_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What went into and out of customers' accounts on a day.
CREATE TABLE analytics_flow (
    booking_date DATE        NOT NULL,
    currency     CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    product      VARCHAR(40) NOT NULL,
    kind         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category     VARCHAR(40) NOT NULL,
    in_count     BIGINT      NOT NULL,
    in_minor     BIGINT      NOT NULL,
    out_count    BIGINT      NOT NULL,
    out_minor    BIGINT      NOT NULL,
    PRIMARY KEY (booking_date, currency, product, kind, category)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Customers' balances at the end of a day, those above and those below zero apart; both amounts are positive.
CREATE TABLE analytics_balance (
    business_date      DATE        NOT NULL,
    currency           CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    product            VARCHAR(40) NOT NULL,
    credit_accounts    BIGINT      NOT NULL COMMENT 'above zero',
    credit_minor       BIGINT      NOT NULL,
    overdrawn_accounts BIGINT      NOT NULL COMMENT 'below zero',
    overdrawn_minor    BIGINT      NOT NULL,
    PRIMARY KEY (business_date, currency, product)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What went into and out of each account in a month, as far as it is rolled up.
CREATE TABLE analytics_account_month (
    month             DATE   NOT NULL COMMENT 'its first day',
    ledger_account_id BIGINT NOT NULL,
    in_count          BIGINT NOT NULL,
    in_minor          BIGINT NOT NULL,
    out_count         BIGINT NOT NULL,
    out_minor         BIGINT NOT NULL,
    PRIMARY KEY (month, ledger_account_id),
    KEY ix_analytics_account_month_account (ledger_account_id, month)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
