-- Interest as it grows, and what became of it. In units of one 26,280,000,000th of a minor unit, in which a day's interest is
-- whole under every convention. Both tables are append-only.

-- What a night found a day to have earned, beyond what earlier nights had found: more than one row where an entry was booked
-- later with a value date of that day or before.
CREATE TABLE interest_accrual (
    ledger_account_id BIGINT         NOT NULL,
    business_date     DATE           NOT NULL COMMENT 'the night that found it',
    accrual_day       DATE           NOT NULL,
    credit_units      DECIMAL(38, 0) NOT NULL COMMENT 'owed to the customer',
    debit_units       DECIMAL(38, 0) NOT NULL COMMENT 'owed by the customer',
    last_sequence     BIGINT         NOT NULL COMMENT 'the posting up to which the night looked',
    PRIMARY KEY (ledger_account_id, business_date, accrual_day),
    KEY ix_interest_accrual_day (ledger_account_id, accrual_day),
    CONSTRAINT ck_interest_accrual_day CHECK (accrual_day <= business_date),
    CONSTRAINT fk_interest_accrual_account FOREIGN KEY (ledger_account_id) REFERENCES ledger_account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was due at the end of a month, what of it was posted, and what is carried on to the next.
CREATE TABLE account_charge (
    ledger_account_id BIGINT         NOT NULL,
    business_date     DATE           NOT NULL,
    item              ENUM ('CREDIT_INTEREST', 'DEBIT_INTEREST', 'FEE') NOT NULL,
    due_units         DECIMAL(38, 0) NOT NULL COMMENT 'with what was carried',
    posted_minor      BIGINT         NOT NULL COMMENT 'below zero where earlier interest was taken back',
    carried_units     DECIMAL(38, 0) NOT NULL COMMENT 'the remainder of rounding, or all if it was refused',
    refusal           VARCHAR(40)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    recorded_at       DATETIME(6)    NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (ledger_account_id, business_date, item),
    KEY ix_account_charge_item (ledger_account_id, item, business_date),
    CONSTRAINT ck_account_charge CHECK (item <> '' AND due_units = posted_minor * 26280000000 + carried_units
                                        AND (refusal IS NULL OR posted_minor = 0)),
    CONSTRAINT fk_account_charge_account FOREIGN KEY (ledger_account_id) REFERENCES ledger_account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

DELIMITER //

CREATE TRIGGER account_charge_is_stamped
    BEFORE INSERT ON account_charge FOR EACH ROW
BEGIN
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

DELIMITER ;
