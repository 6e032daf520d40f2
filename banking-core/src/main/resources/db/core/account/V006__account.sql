-- Customers' accounts. Each stands on a ledger account of its own, which holds balance, limit and freeze.
CREATE TABLE account (
    id                BIGINT      NOT NULL AUTO_INCREMENT,
    reference         VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'as the bank files name the account',
    number            VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the bank''s own, with check digits (IBAN)',
    ledger_account_id BIGINT      NOT NULL,
    product           VARCHAR(40) NOT NULL,
    currency          CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opened_on         DATE        NOT NULL,
    statement_cycle   ENUM ('MONTHLY', 'WEEKLY', 'AFTER_ENTRY') NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_account_reference (reference),
    UNIQUE KEY uq_account_number (number),
    UNIQUE KEY uq_account_ledger_account (ledger_account_id),
    CONSTRAINT fk_account_ledger_account FOREIGN KEY (ledger_account_id) REFERENCES ledger_account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE account_holder (
    account_id  BIGINT NOT NULL,
    customer_id BIGINT NOT NULL,
    position    INT    NOT NULL COMMENT '1 is the addressee of the statements',
    PRIMARY KEY (account_id, position),
    UNIQUE KEY uq_account_holder_customer (account_id, customer_id),
    KEY ix_account_holder_customer (customer_id),
    CONSTRAINT fk_account_holder_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_account_holder_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What other features may read of accounts.
CREATE VIEW account_published AS
SELECT a.id                AS account_id,
       a.reference,
       a.number,
       a.product,
       a.currency,
       a.opened_on,
       a.statement_cycle,
       a.ledger_account_id,
       l.overdraft_limit_minor,
       l.booked_balance_minor,
       l.last_booking_date
FROM account a
     JOIN ledger_account l ON l.id = a.ledger_account_id;
