-- An account that is closed is settled on that day, even where the night of the same date has charged it before.
ALTER TABLE account_charge
    ADD COLUMN closing BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'posted by the closing of the account, and its last' AFTER business_date,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (ledger_account_id, business_date, closing, item);
