-- An entry posts itself: the insert of a journal entry is all there is. Its triggers change the two balances, ask every rule, and
-- write the two postings. One INSERT, of one entry or of a thousand, is one statement: killed, timed out or refused, it
-- leaves nothing behind. Drafts and batches are gone: docs/decisions/0027-an-entry-posts-itself.md.
--
-- Why each step stands where it does:
--   * BEFORE changes nothing but the row itself: a row that an INSERT IGNORE drops after it has moved no money;
--   * balances are written before any rule is asked. UPDATE reads what is committed, never an old snapshot, and what is asked
--     after it are rows that this transaction has changed, or rows read with locks;
--   * every read is told its index: what a trigger writes it also reads with locks, and a table of few rows would be read
--     whole, with the rows of sessions that wait for ours;
--   * the key is looked up among the refused after the own insert, so that of two sessions with one key the later one
--     always sees the other;
--   * CHECK, foreign keys and unique checks can be switched off by any session, so every rule is also asked for here;
--   * a day that is none is caught by adding nothing to it: a session's sql_mode can insert the 31st of February.
--
-- Whoever inserts several entries locks their accounts before, in ascending id (LedgerQueries.lock), or two may deadlock. The
-- accounts need no foreign key from the entry: its trigger has found them, and its postings name them.
DROP TRIGGER journal_batch_posts_its_drafts;
DROP TABLE entry_draft;

ALTER TABLE journal_entry
    DROP FOREIGN KEY fk_journal_entry_debit,
    DROP FOREIGN KEY fk_journal_entry_credit,
    DROP INDEX fk_journal_entry_debit,
    DROP INDEX fk_journal_entry_credit,
    DROP INDEX ix_journal_entry_batch,
    DROP COLUMN batch_id,
    DROP COLUMN ordinal;

DROP TABLE journal_batch;

DELIMITER //

CREATE TRIGGER journal_entry_is_stamped
    BEFORE INSERT ON journal_entry FOR EACH ROW
BEGIN
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF the books accept nothing from a session that has switched off its checks';
    END IF;
    IF NEW.id <> 0 OR @@session.insert_id <> 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ID_FORCED a journal entry is given its id, it brings none';
    END IF;
    SET NEW.category = NULL;
    -- SYSDATE, because NOW follows a session's own SET timestamp.
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

CREATE TRIGGER journal_entry_is_posted
    AFTER INSERT ON journal_entry FOR EACH ROW
BEGIN
    DECLARE v_rule VARCHAR(30) DEFAULT 'ACCOUNT_UNKNOWN';
    DECLARE v_message VARCHAR(250);
    DECLARE v_debit_sequence BIGINT;
    DECLARE v_debit_balance BIGINT;
    DECLARE v_credit_sequence BIGINT;
    DECLARE v_credit_balance BIGINT;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;

    -- 1. The balances; the two accounts come by key, ascending.
    UPDATE ledger_account FORCE INDEX (PRIMARY)
    SET booked_balance_minor = booked_balance_minor + IF(id = NEW.debit_account_id, -NEW.amount_minor, NEW.amount_minor),
        last_sequence        = last_sequence + 1,
        last_booking_date    = GREATEST(COALESCE(last_booking_date, NEW.booking_date), NEW.booking_date)
    WHERE id IN (NEW.debit_account_id, NEW.credit_account_id);

    -- 2. The rules.
    SELECT CASE
               WHEN NEW.id <= 0 THEN 'ID_FORCED'
               WHEN NEW.amount_minor <= 0 THEN 'AMOUNT_NOT_POSITIVE'
               WHEN NEW.debit_account_id = NEW.credit_account_id THEN 'SAME_ACCOUNT'
               WHEN dr.status <> 'OPEN' OR cr.status <> 'OPEN' THEN 'ACCOUNT_CLOSED'
               WHEN dr.freeze IN ('DEBITS', 'ALL') OR cr.freeze IN ('CREDITS', 'ALL') THEN 'ACCOUNT_FROZEN'
               WHEN dr.currency <> NEW.currency OR cr.currency <> NEW.currency THEN 'CURRENCY_DIFFERS'
               WHEN (NEW.booking_date + INTERVAL 0 DAY BETWEEN DATE'1900-01-01' AND DATE'2200-12-31'
                     AND NEW.value_date + INTERVAL 0 DAY BETWEEN DATE'1900-01-01' AND DATE'2200-12-31'
                     AND (NEW.booked_at IS NULL
                          OR NEW.booked_at + INTERVAL 0 DAY BETWEEN DATE'1900-01-01' AND DATE'2200-12-31'))
                   IS NOT TRUE THEN 'DATES'
               WHEN refused.idempotency_key IS NOT NULL THEN 'KEY_REFUSED'
               WHEN dr.owner = 'CUSTOMER' AND dr.last_booking_date > NEW.booking_date
                   OR cr.owner = 'CUSTOMER' AND cr.last_booking_date > NEW.booking_date THEN 'BOOKING_DATE_BACK'
               -- A rounding difference may pass the limit, but never by more than 100 minor units in all.
               WHEN dr.overdraft_limit_minor IS NOT NULL
                   AND dr.booked_balance_minor - dr.held_minor - dr.attached_minor
                       + IF(dr.attached_minor > 0, 0, dr.overdraft_limit_minor)
                       < IF(NEW.kind = 'ROUNDING' AND cr.role <=> 'ROUNDING', -100, 0) THEN 'OVERDRAFT'
               ELSE 'NONE'
               END,
           dr.last_sequence, dr.booked_balance_minor, cr.last_sequence, cr.booked_balance_minor
    INTO v_rule, v_debit_sequence, v_debit_balance, v_credit_sequence, v_credit_balance
    FROM ledger_account dr FORCE INDEX (PRIMARY)
         STRAIGHT_JOIN ledger_account cr FORCE INDEX (PRIMARY)
         LEFT JOIN posting_refusal refused FORCE INDEX (PRIMARY) ON refused.idempotency_key = NEW.idempotency_key
    WHERE dr.id = NEW.debit_account_id AND cr.id = NEW.credit_account_id
    LOCK IN SHARE MODE;
    IF v_rule = 'NONE' AND NEW.reversal_of IS NOT NULL THEN
        SET v_rule = 'REVERSAL_DIFFERS';
        SELECT 'NONE' INTO v_rule
        FROM journal_entry o FORCE INDEX (PRIMARY)
        WHERE o.id = NEW.reversal_of AND o.id < NEW.id AND o.reversal_of IS NULL AND o.amount_minor = NEW.amount_minor
              AND o.debit_account_id = NEW.credit_account_id AND o.credit_account_id = NEW.debit_account_id
        LOCK IN SHARE MODE;
    END IF;
    IF v_rule <> 'NONE' THEN
        SET v_message = CONCAT(v_rule, ' entry ', NEW.idempotency_key);
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = v_message;
    END IF;

    -- 3. The postings.
    INSERT INTO posting (account_id, sequence, entry_id, side, amount_minor, balance_after_minor, booking_date, value_date)
    VALUES (NEW.debit_account_id, v_debit_sequence, NEW.id, 'DEBIT', NEW.amount_minor, v_debit_balance,
            NEW.booking_date, NEW.value_date),
           (NEW.credit_account_id, v_credit_sequence, NEW.id, 'CREDIT', NEW.amount_minor, v_credit_balance,
            NEW.booking_date, NEW.value_date);
END //

DELIMITER ;
