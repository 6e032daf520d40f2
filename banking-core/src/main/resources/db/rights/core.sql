-- What the run-time user may do. It reads everything; it inserts into, and changes the columns of, what is listed here.
-- It has no right to write journal_entry and posting, or to change ledger_account: the triggers of V004 do that.
GRANT SELECT ON * TO ${runtimeUser};

GRANT INSERT ON business_date TO ${runtimeUser};

GRANT INSERT, UPDATE (state, reason, stop_requested, version) ON operation_request TO ${runtimeUser};
GRANT INSERT, UPDATE (ended_at, outcome) ON operation_run TO ${runtimeUser};

GRANT INSERT ON ledger_account TO ${runtimeUser};
GRANT INSERT ON entry_draft TO ${runtimeUser};
GRANT INSERT ON journal_batch TO ${runtimeUser};
GRANT INSERT ON posting_refusal TO ${runtimeUser};

GRANT INSERT ON customer TO ${runtimeUser};
GRANT INSERT ON customer_version TO ${runtimeUser};
GRANT INSERT ON account TO ${runtimeUser};
GRANT INSERT ON account_holder TO ${runtimeUser};

GRANT INSERT, UPDATE (state, entries_posted, roundings_posted, completed_at) ON bank_file_import TO ${runtimeUser};
GRANT INSERT ON control_balance TO ${runtimeUser};

GRANT INSERT ON statement TO ${runtimeUser};
GRANT INSERT ON statement_file TO ${runtimeUser};
GRANT INSERT ON statement_request TO ${runtimeUser};
GRANT INSERT, UPDATE (statement_id) ON statement_request_item TO ${runtimeUser};

GRANT INSERT, UPDATE (state, assignee, outcome, note, closed_at, version) ON fraud_alert TO ${runtimeUser};
GRANT INSERT ON fraud_alert_entry TO ${runtimeUser};
GRANT INSERT ON fraud_alert_account TO ${runtimeUser};
