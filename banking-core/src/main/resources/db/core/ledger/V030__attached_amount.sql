-- What is attached of an account's balance: no debit takes the balance, less what is held, below it. While an amount is attached
-- the overdraft limit does not count: the bank does not lend what it has to keep. Two triggers of V004 are made anew for that,
-- the same in all else.
ALTER TABLE ledger_account
    ADD COLUMN attached_minor BIGINT NOT NULL DEFAULT 0 AFTER held_minor,
    ADD CONSTRAINT ck_ledger_account_attached CHECK (attached_minor >= 0);

DROP TRIGGER ledger_account_opens_empty;
DROP TRIGGER journal_batch_posts_its_drafts;

DELIMITER //

CREATE TRIGGER ledger_account_opens_empty
    BEFORE INSERT ON ledger_account FOR EACH ROW
BEGIN
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF the books accept nothing from a session that has switched off its checks';
    END IF;
    IF NEW.id <> 0 OR @@session.insert_id <> 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ID_FORCED a ledger account is given its id, it brings none';
    END IF;
    IF NOT (NEW.booked_balance_minor <=> 0 AND NEW.held_minor <=> 0 AND NEW.attached_minor <=> 0 AND NEW.last_sequence <=> 0
            AND NEW.last_booking_date <=> NULL AND NEW.status <=> 'OPEN' AND NEW.freeze <=> 'NONE') THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACCOUNT_NOT_EMPTY a ledger account is opened empty';
    END IF;
END //

CREATE TRIGGER journal_batch_posts_its_drafts
    AFTER INSERT ON journal_batch FOR EACH ROW
BEGIN
    DECLARE v_count BIGINT DEFAULT 0;
    DECLARE v_postings BIGINT DEFAULT 0;
    DECLARE v_rule VARCHAR(30) DEFAULT NULL;
    DECLARE v_key VARCHAR(120) DEFAULT NULL;
    DECLARE v_account BIGINT DEFAULT NULL;
    DECLARE v_message VARCHAR(250);
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;

    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF the books accept nothing from a session that has switched off its checks';
    END IF;
    IF @@session.insert_id <> 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ID_FORCED a journal entry is given its id, it brings none';
    END IF;

    -- 1. Lock the accounts, ascending. LIMIT keeps the derived table's order from being dropped.
    SELECT COUNT(*) INTO v_count
    FROM (SELECT d.account_id
          FROM (SELECT debit_account_id AS account_id FROM entry_draft FORCE INDEX (PRIMARY) WHERE batch_id = NEW.id
                UNION
                SELECT credit_account_id FROM entry_draft FORCE INDEX (PRIMARY) WHERE batch_id = NEW.id) d
          ORDER BY d.account_id
          LIMIT 18446744073709551615) ordered
    STRAIGHT_JOIN ledger_account a FORCE INDEX (PRIMARY) ON a.id = ordered.account_id
    FOR UPDATE;

    -- 2. The entries.
    INSERT INTO journal_entry (batch_id, ordinal, idempotency_key, request_hash, event_id, external_reference, kind,
                               channel, actor, debit_account_id, credit_account_id, amount_minor, currency,
                               booking_date, value_date, booked_at, narrative, counterparty_bank,
                               counterparty_account, counterparty_name, counterparty_country, reversal_of, recorded_at)
    SELECT batch_id, ordinal, idempotency_key, request_hash, event_id, external_reference, kind,
           channel, actor, debit_account_id, credit_account_id, amount_minor, currency,
           booking_date, value_date, booked_at, narrative, counterparty_bank,
           counterparty_account, counterparty_name, counterparty_country, reversal_of, NEW.recorded_at
    FROM entry_draft FORCE INDEX (PRIMARY)
    WHERE batch_id = NEW.id
    ORDER BY ordinal;

    SELECT COUNT(*) INTO v_count FROM journal_entry FORCE INDEX (ix_journal_entry_batch) WHERE batch_id = NEW.id;
    IF v_count = 0 OR v_count <> NEW.entry_count THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ENTRY_COUNT the batch does not hold the number of entries it names';
    END IF;

    -- 3. The balances. UPDATE reads what is committed, never an old snapshot; the accounts come by key, one by one.
    UPDATE (SELECT l.account_id, COUNT(*) AS postings, SUM(l.signed_minor) AS change_minor, MAX(l.booking_date) AS latest
            FROM (SELECT debit_account_id AS account_id, -amount_minor AS signed_minor, booking_date
                  FROM journal_entry FORCE INDEX (ix_journal_entry_batch) WHERE batch_id = NEW.id
                  UNION ALL
                  SELECT credit_account_id, amount_minor, booking_date
                  FROM journal_entry FORCE INDEX (ix_journal_entry_batch) WHERE batch_id = NEW.id) l
            GROUP BY l.account_id) t
        STRAIGHT_JOIN ledger_account a FORCE INDEX (PRIMARY) ON a.id = t.account_id
    SET a.booked_balance_minor = a.booked_balance_minor + t.change_minor,
        a.last_sequence        = a.last_sequence + t.postings,
        a.last_booking_date    = GREATEST(COALESCE(a.last_booking_date, t.latest), t.latest);

    -- 4. What an entry must be, seen by itself.
    SELECT CASE
               WHEN e.amount_minor <= 0 THEN 'AMOUNT_NOT_POSITIVE'
               WHEN e.debit_account_id = e.credit_account_id THEN 'SAME_ACCOUNT'
               WHEN dr.id IS NULL OR cr.id IS NULL THEN 'ACCOUNT_UNKNOWN'
               WHEN dr.status <> 'OPEN' OR cr.status <> 'OPEN' THEN 'ACCOUNT_CLOSED'
               WHEN dr.freeze IN ('DEBITS', 'ALL') OR cr.freeze IN ('CREDITS', 'ALL') THEN 'ACCOUNT_FROZEN'
               WHEN dr.currency <> e.currency OR cr.currency <> e.currency THEN 'CURRENCY_DIFFERS'
               WHEN (e.booking_date + INTERVAL 0 DAY BETWEEN DATE'1900-01-01' AND DATE'2200-12-31'
                     AND e.value_date + INTERVAL 0 DAY BETWEEN DATE'1900-01-01' AND DATE'2200-12-31'
                     AND (e.booked_at IS NULL
                          OR e.booked_at + INTERVAL 0 DAY BETWEEN DATE'1900-01-01' AND DATE'2200-12-31'))
                   IS NOT TRUE THEN 'DATES'
               WHEN e.reversal_of IS NOT NULL
                   AND (o.id IS NULL OR o.id >= e.id OR o.reversal_of IS NOT NULL
                       OR o.amount_minor <> e.amount_minor
                       OR o.debit_account_id <> e.credit_account_id
                       OR o.credit_account_id <> e.debit_account_id) THEN 'REVERSAL_DIFFERS'
               END AS rule,
           e.idempotency_key
    INTO v_rule, v_key
    FROM journal_entry e FORCE INDEX (ix_journal_entry_batch)
         LEFT JOIN ledger_account dr FORCE INDEX (PRIMARY) ON dr.id = e.debit_account_id
         LEFT JOIN ledger_account cr FORCE INDEX (PRIMARY) ON cr.id = e.credit_account_id
         LEFT JOIN journal_entry o FORCE INDEX (PRIMARY) ON o.id = e.reversal_of
    WHERE e.batch_id = NEW.id
    HAVING rule IS NOT NULL
    ORDER BY e.ordinal
    LIMIT 1
    LOCK IN SHARE MODE;
    IF v_rule IS NOT NULL THEN
        SET v_message = CONCAT(v_rule, ' entry ', v_key);
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = v_message;
    END IF;

    SELECT r.idempotency_key
    INTO v_key
    FROM journal_entry e FORCE INDEX (ix_journal_entry_batch)
         STRAIGHT_JOIN posting_refusal r FORCE INDEX (PRIMARY) ON r.idempotency_key = e.idempotency_key
    WHERE e.batch_id = NEW.id
    LIMIT 1
    LOCK IN SHARE MODE;
    IF v_key IS NOT NULL THEN
        SET v_message = CONCAT('KEY_REFUSED entry ', v_key);
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = v_message;
    END IF;

    -- 5. The postings, counted back from the balances just written.
    INSERT INTO posting (account_id, sequence, entry_id, side, amount_minor, balance_after_minor, booking_date, value_date)
    SELECT l.account_id,
           a.last_sequence + 1 - ROW_NUMBER() OVER (PARTITION BY l.account_id ORDER BY l.ordinal DESC),
           l.entry_id,
           l.side,
           l.amount_minor,
           a.booked_balance_minor + l.signed_minor
               - SUM(l.signed_minor) OVER (PARTITION BY l.account_id ORDER BY l.ordinal DESC ROWS UNBOUNDED PRECEDING),
           l.booking_date,
           l.value_date
    FROM (SELECT debit_account_id AS account_id, id AS entry_id, ordinal, 'DEBIT' AS side, amount_minor,
                 -amount_minor AS signed_minor, booking_date, value_date
          FROM journal_entry FORCE INDEX (ix_journal_entry_batch) WHERE batch_id = NEW.id
          UNION ALL
          SELECT credit_account_id, id, ordinal, 'CREDIT', amount_minor, amount_minor, booking_date, value_date
          FROM journal_entry FORCE INDEX (ix_journal_entry_batch) WHERE batch_id = NEW.id) l
         STRAIGHT_JOIN ledger_account a FORCE INDEX (PRIMARY) ON a.id = l.account_id;

    -- 6. What the postings must be, seen with the one before. Proved here again, although the steps above make it so.
    SELECT COUNT(*) INTO v_postings
    FROM journal_entry e FORCE INDEX (ix_journal_entry_batch)
         STRAIGHT_JOIN posting p FORCE INDEX (uq_posting_entry_side) ON p.entry_id = e.id
    WHERE e.batch_id = NEW.id;
    IF v_postings <> 2 * v_count THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'POSTING_COUNT every entry has two postings';
    END IF;

    SELECT CASE
               WHEN p.sequence > 1 AND before_it.sequence IS NULL THEN 'SEQUENCE_GAP'
               WHEN p.balance_after_minor <> COALESCE(before_it.balance_after_minor, 0)
                   + IF(p.side = 'DEBIT', -p.amount_minor, p.amount_minor) THEN 'BALANCE_CHAIN'
               WHEN a.owner = 'CUSTOMER' AND before_it.booking_date > p.booking_date THEN 'BOOKING_DATE_BACK'
               -- A rounding difference may pass the limit, but never by more than 100 minor units in all.
               WHEN p.side = 'DEBIT' AND a.overdraft_limit_minor IS NOT NULL
                   AND p.balance_after_minor - a.held_minor - a.attached_minor
                       + IF(a.attached_minor > 0, 0, a.overdraft_limit_minor)
                       < IF(e.kind = 'ROUNDING' AND other.role <=> 'ROUNDING', -100, 0) THEN 'OVERDRAFT'
               END AS rule,
           e.idempotency_key,
           p.account_id
    INTO v_rule, v_key, v_account
    FROM journal_entry e FORCE INDEX (ix_journal_entry_batch)
         STRAIGHT_JOIN posting p FORCE INDEX (uq_posting_entry_side) ON p.entry_id = e.id
         STRAIGHT_JOIN ledger_account a FORCE INDEX (PRIMARY) ON a.id = p.account_id
         STRAIGHT_JOIN ledger_account other FORCE INDEX (PRIMARY)
             ON other.id = IF(p.side = 'DEBIT', e.credit_account_id, e.debit_account_id)
         LEFT JOIN posting before_it FORCE INDEX (PRIMARY)
             ON before_it.account_id = p.account_id AND before_it.sequence = p.sequence - 1
    WHERE e.batch_id = NEW.id
    HAVING rule IS NOT NULL
    ORDER BY e.ordinal
    LIMIT 1
    LOCK IN SHARE MODE;
    IF v_rule IS NOT NULL THEN
        SET v_message = CONCAT(v_rule, ' entry ', v_key, ' ledger account ', v_account);
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = v_message;
    END IF;

    -- 7. The drafts have served.
    DELETE d FROM entry_draft d FORCE INDEX (PRIMARY) WHERE d.batch_id = NEW.id;
END //

DELIMITER ;
