-- What other features may read of ledger accounts. One row of it is one row of ledger_account: whoever locks it, as a freeze
-- does, waits for postings and for nothing else, while account_published would lock the customer's account besides.
CREATE VIEW ledger_account_published AS
SELECT l.id AS ledger_account_id,
       l.freeze,
       l.status
FROM ledger_account l;
