-- What the run-time user may do. It reads everything; it inserts into, and changes the columns of, what is listed here.
-- It has no right to write posting, or to change journal_entry, ledger_account and audit_head: triggers do that.
GRANT SELECT ON * TO ${runtimeUser};

GRANT INSERT ON business_date TO ${runtimeUser};
GRANT INSERT ON closed_date TO ${runtimeUser};
GRANT INSERT, DELETE ON bank_holiday TO ${runtimeUser};

GRANT INSERT, UPDATE (state, reason, stop_requested, parameters, unattended, version) ON operation_request TO ${runtimeUser};
GRANT INSERT, UPDATE (ended_at, outcome, part_of) ON operation_run TO ${runtimeUser};
GRANT INSERT, UPDATE ON operation_progress TO ${runtimeUser};
GRANT INSERT, UPDATE ON operation_schedule TO ${runtimeUser};

GRANT INSERT ON ledger_account TO ${runtimeUser};
GRANT INSERT ON journal_entry TO ${runtimeUser};
GRANT INSERT ON posting_refusal TO ${runtimeUser};
GRANT INSERT ON account_hold TO ${runtimeUser};
GRANT INSERT ON account_hold_end TO ${runtimeUser};
GRANT INSERT ON daily_use TO ${runtimeUser};

GRANT INSERT, DELETE ON category_rule TO ${runtimeUser};

GRANT INSERT ON product_terms TO ${runtimeUser};
GRANT INSERT ON product_daily_limit TO ${runtimeUser};

GRANT INSERT ON customer TO ${runtimeUser};
GRANT INSERT ON customer_version TO ${runtimeUser};
GRANT INSERT ON account TO ${runtimeUser};
GRANT INSERT ON account_holder TO ${runtimeUser};
GRANT INSERT, UPDATE (valid_to, ended_by, ended_at) ON account_mandate TO ${runtimeUser};
GRANT INSERT ON account_freeze TO ${runtimeUser};
GRANT INSERT ON account_opening TO ${runtimeUser};
GRANT INSERT ON account_closure TO ${runtimeUser};
GRANT INSERT ON account_daily_limit TO ${runtimeUser};
GRANT INSERT ON reversal_reason TO ${runtimeUser};
GRANT INSERT ON own_reversal TO ${runtimeUser};

GRANT INSERT ON standing_order TO ${runtimeUser};
GRANT INSERT ON standing_order_terms TO ${runtimeUser};
GRANT INSERT ON standing_order_try TO ${runtimeUser};

GRANT INSERT ON interest_accrual TO ${runtimeUser};
GRANT INSERT ON account_charge TO ${runtimeUser};

GRANT INSERT, UPDATE (secret_hash, pepper_id, failed_attempts, locked_until) ON credential TO ${runtimeUser};
GRANT INSERT ON credential_change TO ${runtimeUser};
GRANT INSERT, UPDATE (seed, email_cipher, failed_tries, ended_at, ending) ON one_time_code TO ${runtimeUser};
GRANT INSERT ON account_unfreeze TO ${runtimeUser};
GRANT INSERT ON account_freeze_review TO ${runtimeUser};
GRANT INSERT ON freeze_code_expiry TO ${runtimeUser};

GRANT INSERT, UPDATE (state, entries_posted, roundings_posted, completed_at) ON bank_file_import TO ${runtimeUser};
GRANT INSERT ON control_balance TO ${runtimeUser};

GRANT INSERT ON statement TO ${runtimeUser};
GRANT INSERT ON statement_file TO ${runtimeUser};
GRANT INSERT ON statement_request TO ${runtimeUser};
GRANT INSERT, UPDATE (statement_id) ON statement_request_item TO ${runtimeUser};

GRANT INSERT, UPDATE (state, closed_at, entries, statements_due, statements_made, messages_accepted, messages_waiting, messages_excepted, alerts, claims_proved, claims_broken, summary_sha256) ON night TO ${runtimeUser};

GRANT INSERT ON audit_entry TO ${runtimeUser};
GRANT INSERT ON audit_seal TO ${runtimeUser};

GRANT INSERT ON approval_proposal TO ${runtimeUser};
GRANT INSERT ON approval_decision TO ${runtimeUser};

GRANT INSERT, UPDATE (password_hash, must_change_password, disabled, failed_attempts, locked_until, access_version, disabled_at, reset_by, reset_at) ON staff TO ${runtimeUser};
GRANT INSERT, DELETE ON staff_role TO ${runtimeUser};
GRANT INSERT, DELETE, UPDATE (confirmed, last_step, failed_attempts, locked_until) ON staff_second_factor TO ${runtimeUser};
GRANT INSERT, DELETE ON staff_recovery_code TO ${runtimeUser};

GRANT INSERT, UPDATE (state, reason, next_attempt_at, attempts, setbacks, resent_by, resent_at) ON outbox_message TO ${runtimeUser};
GRANT INSERT, UPDATE (data_at, ended_at, outcome, answer) ON outbox_attempt TO ${runtimeUser};

GRANT INSERT, UPDATE (state, assignee, outcome, note, closed_at, version) ON fraud_alert TO ${runtimeUser};
GRANT INSERT ON fraud_alert_entry TO ${runtimeUser};
GRANT INSERT ON fraud_alert_account TO ${runtimeUser};

GRANT INSERT, DELETE ON analytics_roll_up TO ${runtimeUser};
GRANT INSERT, DELETE ON analytics_flow TO ${runtimeUser};
GRANT INSERT, DELETE ON analytics_balance TO ${runtimeUser};
GRANT INSERT, DELETE ON analytics_account_month TO ${runtimeUser};
