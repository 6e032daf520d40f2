-- What the bank offers, as data: the terms of each product in each currency, from a day on. Append-only: of two rows for the
-- same day the later one counts, and a day that is past is never given other terms.
CREATE TABLE product_terms (
    id                    BIGINT        NOT NULL AUTO_INCREMENT,
    product               VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency              CHAR(3)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from            DATE          NOT NULL,
    overdraft_limit_minor BIGINT        NOT NULL COMMENT 'of an account when it is opened',
    credit_rate           DECIMAL(9, 6) NOT NULL COMMENT 'yearly, 0.010000 is one per cent; on what the bank owes the customer',
    debit_rate            DECIMAL(9, 6) NOT NULL COMMENT 'yearly; on what the customer owes the bank',
    day_count             ENUM ('ACT_360', 'ACT_365', 'THIRTY_E_360') NOT NULL,
    monthly_fee_minor     BIGINT        NOT NULL,
    actor                 VARCHAR(60)   NOT NULL,
    recorded_at           DATETIME(6)   NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (id),
    KEY ix_product_terms_product (product, currency, valid_from, id),
    CONSTRAINT ck_product_terms_words CHECK (product REGEXP '^[A-Z][A-Z0-9_]*$' AND currency REGEXP '^[A-Z]{3}$'
        AND day_count <> '' AND actor <> ''),
    CONSTRAINT ck_product_terms_amounts CHECK (overdraft_limit_minor >= 0 AND monthly_fee_minor >= 0),
    CONSTRAINT ck_product_terms_rates CHECK (credit_rate BETWEEN 0 AND 1 AND debit_rate BETWEEN 0 AND 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How much may be ordered on one business date, and how often. A kind and channel without a row is not limited.
CREATE TABLE product_daily_limit (
    terms_id   BIGINT      NOT NULL,
    kind       ENUM ('DEPOSIT', 'WITHDRAWAL', 'TRANSFER') NOT NULL,
    channel    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '* for all channels together',
    most_minor BIGINT      NOT NULL,
    most_count INT         NOT NULL,
    PRIMARY KEY (terms_id, kind, channel),
    CONSTRAINT ck_product_daily_limit_words CHECK (kind <> '' AND channel REGEXP '^([*]|[A-Z][A-Z0-9_]*)$'),
    CONSTRAINT ck_product_daily_limit_amounts CHECK (most_minor >= 0 AND most_count >= 0),
    CONSTRAINT fk_product_daily_limit_terms FOREIGN KEY (terms_id) REFERENCES product_terms (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a bank begins with: see docs/decisions/0015-products-are-rows-with-a-first-day.md. Amounts are in crowns, and of the
-- same worth in other currencies, to a round figure.
CREATE TEMPORARY TABLE first_currency (
    currency        CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    minor_per_crown BIGINT  NOT NULL,
    day_count       VARCHAR(12) NOT NULL,
    PRIMARY KEY (currency)
);

INSERT INTO first_currency (currency, minor_per_crown, day_count)
VALUES ('CZK', 100, 'ACT_365'),
       ('EUR', 4, 'ACT_360'),
       ('USD', 4, 'ACT_360'),
       ('CHF', 4, 'ACT_360'),
       ('GBP', 4, 'ACT_365'),
       ('PLN', 20, 'ACT_365'),
       ('HUF', 1600, 'ACT_360');

INSERT INTO product_terms (product, currency, valid_from, overdraft_limit_minor, credit_rate, debit_rate, day_count,
                           monthly_fee_minor, actor, recorded_at)
SELECT p.product, c.currency, DATE'1900-01-01', p.overdraft_crowns * c.minor_per_crown, p.credit_rate, p.debit_rate,
       c.day_count, p.fee_crowns * c.minor_per_crown, 'SYSTEM migration', UTC_TIMESTAMP(6)
FROM (SELECT 'CHECKING' AS product, 5000 AS overdraft_crowns, 0.001 AS credit_rate, 0.129 AS debit_rate, 50 AS fee_crowns
      UNION ALL
      SELECT 'SAVINGS', 0, 0.025, 0.129, 0) p
     JOIN first_currency c
ORDER BY p.product, c.currency;

INSERT INTO product_daily_limit (terms_id, kind, channel, most_minor, most_count)
SELECT t.id, l.kind, l.channel, l.most_crowns * c.minor_per_crown, l.most_count
FROM (SELECT 'CHECKING' AS product, 'DEPOSIT' AS kind, '*' AS channel, 1000000 AS most_crowns, 50 AS most_count
      UNION ALL SELECT 'CHECKING', 'DEPOSIT', 'ATM', 250000, 10
      UNION ALL SELECT 'CHECKING', 'WITHDRAWAL', '*', 250000, 20
      UNION ALL SELECT 'CHECKING', 'WITHDRAWAL', 'ATM', 50000, 10
      UNION ALL SELECT 'CHECKING', 'TRANSFER', '*', 2000000, 100
      UNION ALL SELECT 'CHECKING', 'TRANSFER', 'ONLINE', 500000, 50
      UNION ALL SELECT 'CHECKING', 'TRANSFER', 'MOBILE', 100000, 50
      UNION ALL SELECT 'SAVINGS', 'DEPOSIT', '*', 1000000, 20
      UNION ALL SELECT 'SAVINGS', 'WITHDRAWAL', '*', 100000, 5
      UNION ALL SELECT 'SAVINGS', 'TRANSFER', '*', 500000, 10) l
     JOIN product_terms t ON t.product = l.product
     JOIN first_currency c ON c.currency = t.currency;

DROP TEMPORARY TABLE first_currency;

DELIMITER //

CREATE TRIGGER product_terms_is_stamped
    BEFORE INSERT ON product_terms FOR EACH ROW
BEGIN
    SET NEW.recorded_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
END //

-- The run-time user has no right to any of these; they are for the owner's slips.
CREATE TRIGGER product_terms_is_never_changed
    BEFORE UPDATE ON product_terms FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'TERMS_APPEND_ONLY terms that were agreed are never changed';
END //

CREATE TRIGGER product_terms_is_never_deleted
    BEFORE DELETE ON product_terms FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'TERMS_APPEND_ONLY terms that were agreed are never deleted';
END //

CREATE TRIGGER product_daily_limit_is_never_changed
    BEFORE UPDATE ON product_daily_limit FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'TERMS_APPEND_ONLY terms that were agreed are never changed';
END //

CREATE TRIGGER product_daily_limit_is_never_deleted
    BEFORE DELETE ON product_daily_limit FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'TERMS_APPEND_ONLY terms that were agreed are never deleted';
END //

DELIMITER ;

-- What other features may read: each product's terms with the days on which they hold, both included.
CREATE VIEW product_terms_published AS
SELECT t.id AS terms_id,
       t.product,
       t.currency,
       t.valid_from,
       COALESCE(LEAD(t.valid_from) OVER (PARTITION BY t.product, t.currency ORDER BY t.valid_from) - INTERVAL 1 DAY,
                DATE'9999-12-31') AS valid_to,
       t.overdraft_limit_minor,
       t.credit_rate,
       t.debit_rate,
       t.day_count,
       t.monthly_fee_minor
FROM product_terms t
WHERE t.id = (SELECT MAX(l.id) FROM product_terms l
              WHERE l.product = t.product AND l.currency = t.currency AND l.valid_from = t.valid_from);
