-- Somebody who may see or use an account without owning it. A mandate is ended by its last day, and kept.
CREATE TABLE account_mandate (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    account_id  BIGINT      NOT NULL,
    customer_id BIGINT      NOT NULL,
    scope       ENUM ('VIEW', 'ACT') NOT NULL,
    valid_from  DATE        NOT NULL,
    valid_to    DATE        NULL COMMENT 'the last day; none if it was not said',
    granted_by  VARCHAR(60) NOT NULL,
    granted_at  DATETIME(6) NOT NULL COMMENT 'UTC',
    ended_by    VARCHAR(60) NULL COMMENT 'who brought the last day forward',
    ended_at    DATETIME(6) NULL COMMENT 'UTC',
    PRIMARY KEY (id),
    KEY ix_account_mandate_account (account_id, customer_id),
    KEY ix_account_mandate_customer (customer_id),
    CONSTRAINT ck_account_mandate_days CHECK (valid_to IS NULL OR valid_to >= valid_from OR ended_at IS NOT NULL),
    CONSTRAINT fk_account_mandate_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_account_mandate_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What is said of a customer may change more than once a day: of a day's versions the last one holds. What was on file before
-- came from bank files.
ALTER TABLE customer_version
    ADD COLUMN revision       INT NOT NULL DEFAULT 1 COMMENT 'of several on one day the highest holds' AFTER valid_from,
    ADD COLUMN email_standing ENUM ('ON_FILE', 'UNVERIFIED', 'VERIFIED') NOT NULL DEFAULT 'ON_FILE'
        COMMENT 'taken over from a bank file; given by the customer; proved by a code',
    ADD COLUMN paperless      BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'wants statements by e-mail and none on paper',
    ADD COLUMN recorded_by    VARCHAR(60) NULL COMMENT 'who entered it; none for bank files',
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (customer_id, valid_from, revision);

CREATE OR REPLACE VIEW customer_name_published AS
SELECT v.customer_id, v.full_name
FROM customer_version v
WHERE v.valid_from = (SELECT MAX(d.valid_from) FROM customer_version d WHERE d.customer_id = v.customer_id)
  AND v.revision = (SELECT MAX(r.revision) FROM customer_version r
                    WHERE r.customer_id = v.customer_id AND r.valid_from = v.valid_from);
