-- What the run-time user may do. It reads everything; it inserts into, and changes the columns of, what is listed here.
-- It has no right to write journal_entry and posting, or to change ledger_account: the triggers of V004 do that.
GRANT SELECT ON `${flyway:defaultSchema}`.* TO '${runtimeUser}'@'${runtimeHost}';

GRANT INSERT ON `${flyway:defaultSchema}`.business_date TO '${runtimeUser}'@'${runtimeHost}';

GRANT INSERT, UPDATE (state, reason, stop_requested, version) ON `${flyway:defaultSchema}`.operation_request TO '${runtimeUser}'@'${runtimeHost}';
GRANT INSERT, UPDATE (ended_at, outcome) ON `${flyway:defaultSchema}`.operation_run TO '${runtimeUser}'@'${runtimeHost}';

GRANT INSERT ON `${flyway:defaultSchema}`.ledger_account TO '${runtimeUser}'@'${runtimeHost}';
GRANT INSERT ON `${flyway:defaultSchema}`.entry_draft TO '${runtimeUser}'@'${runtimeHost}';
GRANT INSERT ON `${flyway:defaultSchema}`.journal_batch TO '${runtimeUser}'@'${runtimeHost}';
GRANT INSERT ON `${flyway:defaultSchema}`.posting_refusal TO '${runtimeUser}'@'${runtimeHost}';

GRANT INSERT ON `${flyway:defaultSchema}`.customer TO '${runtimeUser}'@'${runtimeHost}';
GRANT INSERT ON `${flyway:defaultSchema}`.customer_version TO '${runtimeUser}'@'${runtimeHost}';
GRANT INSERT ON `${flyway:defaultSchema}`.account TO '${runtimeUser}'@'${runtimeHost}';
GRANT INSERT ON `${flyway:defaultSchema}`.account_holder TO '${runtimeUser}'@'${runtimeHost}';

GRANT INSERT, UPDATE (state, entries_posted, roundings_posted, completed_at) ON `${flyway:defaultSchema}`.bank_file_import TO '${runtimeUser}'@'${runtimeHost}';
GRANT INSERT ON `${flyway:defaultSchema}`.control_balance TO '${runtimeUser}'@'${runtimeHost}';

GRANT INSERT ON `${flyway:defaultSchema}`.statement TO '${runtimeUser}'@'${runtimeHost}';
GRANT INSERT ON `${flyway:defaultSchema}`.statement_file TO '${runtimeUser}'@'${runtimeHost}';
GRANT INSERT ON `${flyway:defaultSchema}`.statement_request TO '${runtimeUser}'@'${runtimeHost}';
GRANT INSERT, UPDATE (statement_id) ON `${flyway:defaultSchema}`.statement_request_item TO '${runtimeUser}'@'${runtimeHost}';
