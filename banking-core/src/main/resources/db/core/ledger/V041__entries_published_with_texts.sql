-- Entries are published with all that a rule of categories looks at.
CREATE OR REPLACE VIEW entry_published AS
SELECT id AS entry_id, debit_account_id, credit_account_id, amount_minor, currency, booking_date, kind, category,
       narrative, counterparty_bank, counterparty_account, counterparty_name
FROM journal_entry;
