-- What entries are counted as when they are shown: the first rule that fits, by place. The journal knows nothing of it, so a
-- rule may come and go, and every entry is shown by the rules of now.
CREATE TABLE category_rule (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    place        INT          NOT NULL COMMENT 'the lower is asked first; of two in one place the older',
    kind         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of the entry, whole; what is null does not narrow',
    side         ENUM ('DEBIT', 'CREDIT') NULL COMMENT 'of the account',
    counterparty VARCHAR(140) NULL COMMENT 'somewhere in its bank, account or name, whatever case and accents',
    narrative    VARCHAR(140) NULL COMMENT 'somewhere in the narrative, whatever case and accents',
    category     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    over_file    BOOLEAN      NOT NULL COMMENT 'whether it also counts where a bank file has named a category',
    actor        VARCHAR(60)  NOT NULL,
    recorded_at  DATETIME(6)  NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (id),
    KEY ix_category_rule_place (place, id),
    CONSTRAINT ck_category_rule_words CHECK (category REGEXP '^[A-Z][A-Z0-9_]*$' AND actor <> ''
        AND (kind IS NULL OR kind <> '') AND (side IS NULL OR side <> '')
        AND (counterparty IS NULL OR TRIM(counterparty) <> '') AND (narrative IS NULL OR TRIM(narrative) <> '')),
    CONSTRAINT ck_category_rule_narrows CHECK (kind IS NOT NULL OR counterparty IS NOT NULL OR narrative IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

DELIMITER //

CREATE TRIGGER category_rule_is_stamped
    BEFORE INSERT ON category_rule FOR EACH ROW
BEGIN
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

DELIMITER ;

-- What a bank begins with: words that mean one thing, then what a kind says by itself.
INSERT INTO category_rule (place, kind, side, counterparty, narrative, category, over_file, actor)
VALUES (500, NULL, 'CREDIT', NULL, 'salary', 'SALARY', FALSE, 'SYSTEM migration'),
       (500, NULL, 'CREDIT', NULL, 'mzda', 'SALARY', FALSE, 'SYSTEM migration'),
       (500, NULL, 'CREDIT', NULL, 'gehalt', 'SALARY', FALSE, 'SYSTEM migration'),
       (500, NULL, 'CREDIT', NULL, 'pension', 'PENSION', FALSE, 'SYSTEM migration'),
       (500, NULL, 'CREDIT', NULL, 'důchod', 'PENSION', FALSE, 'SYSTEM migration'),
       (500, NULL, 'DEBIT', NULL, 'nájem', 'HOUSING', FALSE, 'SYSTEM migration'),
       (500, NULL, 'DEBIT', NULL, 'miete', 'HOUSING', FALSE, 'SYSTEM migration'),
       (500, NULL, 'DEBIT', NULL, 'electricity', 'HOUSING', FALSE, 'SYSTEM migration'),
       (500, NULL, 'DEBIT', NULL, 'mortgage', 'HOUSING', FALSE, 'SYSTEM migration'),
       (500, NULL, 'DEBIT', 'lettings', NULL, 'HOUSING', FALSE, 'SYSTEM migration'),
       (500, NULL, 'DEBIT', 'grocer', NULL, 'GROCERIES', FALSE, 'SYSTEM migration'),
       (500, NULL, 'DEBIT', 'supermarket', NULL, 'GROCERIES', FALSE, 'SYSTEM migration'),
       (500, NULL, 'DEBIT', 'potraviny', NULL, 'GROCERIES', FALSE, 'SYSTEM migration'),
       (500, NULL, 'DEBIT', 'lebensmittel', NULL, 'GROCERIES', FALSE, 'SYSTEM migration'),
       (500, NULL, 'DEBIT', NULL, 'insurance', 'INSURANCE', FALSE, 'SYSTEM migration'),
       (500, NULL, 'DEBIT', NULL, 'pojist', 'INSURANCE', FALSE, 'SYSTEM migration'),
       (500, NULL, 'DEBIT', NULL, 'versicherung', 'INSURANCE', FALSE, 'SYSTEM migration'),
       (1000, 'SALARY', NULL, NULL, NULL, 'SALARY', FALSE, 'SYSTEM migration'),
       (1000, 'PAYROLL', NULL, NULL, NULL, 'SALARY', FALSE, 'SYSTEM migration'),
       (1000, 'RENT', NULL, NULL, NULL, 'HOUSING', FALSE, 'SYSTEM migration'),
       (1000, 'HOUSEHOLD', NULL, NULL, NULL, 'HOUSING', FALSE, 'SYSTEM migration'),
       (1000, 'CASH_DEPOSIT', NULL, NULL, NULL, 'CASH', FALSE, 'SYSTEM migration'),
       (1000, 'CASH_WITHDRAWAL', NULL, NULL, NULL, 'CASH', FALSE, 'SYSTEM migration'),
       (1000, 'CARD_WITHDRAWAL', NULL, NULL, NULL, 'CASH', FALSE, 'SYSTEM migration'),
       (1000, 'CARD_PAYMENT', NULL, NULL, NULL, 'CARD', FALSE, 'SYSTEM migration'),
       (1000, 'FEE', NULL, NULL, NULL, 'FEES', FALSE, 'SYSTEM migration'),
       (1000, 'MONTHLY_FEE', NULL, NULL, NULL, 'FEES', FALSE, 'SYSTEM migration'),
       (1000, 'STATEMENT_FEE', NULL, NULL, NULL, 'FEES', FALSE, 'SYSTEM migration'),
       (1000, 'INTEREST_CREDIT', NULL, NULL, NULL, 'INTEREST', FALSE, 'SYSTEM migration'),
       (1000, 'INTEREST_DEBIT', NULL, NULL, NULL, 'INTEREST', FALSE, 'SYSTEM migration'),
       (1000, 'PENALTY_INTEREST', NULL, NULL, NULL, 'INTEREST', FALSE, 'SYSTEM migration'),
       (1000, 'TRANSFER', NULL, NULL, NULL, 'TRANSFERS', FALSE, 'SYSTEM migration'),
       (1000, 'REMITTANCE_IN', NULL, NULL, NULL, 'TRANSFERS', FALSE, 'SYSTEM migration'),
       (1000, 'REMITTANCE_OUT', NULL, NULL, NULL, 'TRANSFERS', FALSE, 'SYSTEM migration'),
       (1000, 'STANDING_ORDER', NULL, NULL, NULL, 'TRANSFERS', FALSE, 'SYSTEM migration'),
       (1000, 'DIRECT_DEBIT', NULL, NULL, NULL, 'TRANSFERS', FALSE, 'SYSTEM migration'),
       (1000, 'OPENING_BALANCE', NULL, NULL, NULL, 'OPENING', FALSE, 'SYSTEM migration');
