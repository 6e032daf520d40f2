-- What detectors found, once, and what analysts made of it. Nothing here may reach a customer.
CREATE TABLE fraud_alert (
    id            BIGINT        NOT NULL AUTO_INCREMENT,
    typology      ENUM ('STRUCTURING', 'PASS_THROUGH', 'RING') NOT NULL,
    evidence_hash BINARY(32)    NOT NULL COMMENT 'of the entries: the same evidence is the same alert',
    score         INT           NOT NULL,
    from_date     DATE          NOT NULL COMMENT 'booking date of the first entry',
    to_date       DATE          NOT NULL COMMENT 'booking date of the last entry',
    amount_minor  BIGINT        NOT NULL,
    currency      CHAR(3)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sentence      VARCHAR(2000) NOT NULL COMMENT 'for analysts',
    found_at      DATETIME(6)   NOT NULL COMMENT 'UTC',
    state         ENUM ('NEW', 'ASSIGNED', 'CLOSED') NOT NULL DEFAULT 'NEW',
    assignee      VARCHAR(60)   NULL,
    outcome       ENUM ('CONFIRMED', 'FALSE_ALARM', 'INCONCLUSIVE') NULL,
    note          VARCHAR(2000) NULL,
    closed_at     DATETIME(6)   NULL COMMENT 'UTC',
    version       INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY uq_fraud_alert_evidence (typology, evidence_hash),
    KEY ix_fraud_alert_state (state, id),
    KEY ix_fraud_alert_to_date (to_date, typology),
    CONSTRAINT ck_fraud_alert_dates CHECK (to_date >= from_date),
    CONSTRAINT ck_fraud_alert_score CHECK (score BETWEEN 1 AND 1000),
    CONSTRAINT ck_fraud_alert_amount CHECK (amount_minor > 0),
    CONSTRAINT ck_fraud_alert_assigned CHECK (state <> 'ASSIGNED' OR assignee IS NOT NULL),
    CONSTRAINT ck_fraud_alert_closed CHECK (
        (state = 'CLOSED') = (outcome IS NOT NULL) AND (outcome IS NULL) = (closed_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE fraud_alert_entry (
    alert_id BIGINT NOT NULL,
    position INT    NOT NULL COMMENT '1, 2, 3 … in the order of booking',
    entry_id BIGINT NOT NULL,
    PRIMARY KEY (alert_id, position),
    UNIQUE KEY uq_fraud_alert_entry (alert_id, entry_id),
    KEY ix_fraud_alert_entry_entry (entry_id),
    CONSTRAINT fk_fraud_alert_entry_alert FOREIGN KEY (alert_id) REFERENCES fraud_alert (id),
    CONSTRAINT fk_fraud_alert_entry_entry FOREIGN KEY (entry_id) REFERENCES journal_entry (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE fraud_alert_account (
    alert_id          BIGINT NOT NULL,
    position          INT    NOT NULL COMMENT '1, 2, 3 … in the order in which the money went',
    ledger_account_id BIGINT NOT NULL,
    PRIMARY KEY (alert_id, position),
    KEY ix_fraud_alert_account_account (ledger_account_id),
    CONSTRAINT fk_fraud_alert_account_alert FOREIGN KEY (alert_id) REFERENCES fraud_alert (id),
    CONSTRAINT fk_fraud_alert_account_account FOREIGN KEY (ledger_account_id) REFERENCES ledger_account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
