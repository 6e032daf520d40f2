-- Messages to customers. Each is written in the transaction of what caused it, and handed over to the mail server later. No
-- personal data: who it goes to and what it says is read when it is handed over.
CREATE TABLE outbox_message (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    natural_key       VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what it tells; there is one message for it, for ever',
    message_id        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the mail''s Message-ID, the same at each attempt',
    kind              VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id        BIGINT       NOT NULL COMMENT 'the statement, for a message of that kind',
    customer_id       BIGINT       NOT NULL,
    account_reference VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_id        BIGINT       NOT NULL COMMENT 'whose work caused it',
    state             ENUM ('NEW', 'SENDING', 'ACCEPTED', 'UNKNOWN', 'REFUSED', 'PARKED') NOT NULL,
    reason            VARCHAR(500) NULL COMMENT 'why it stands so, as told to staff',
    created_at        DATETIME(6)  NOT NULL COMMENT 'UTC',
    next_attempt_at   DATETIME(6)  NOT NULL COMMENT 'UTC; not before, if it is NEW',
    attempts          INT          NOT NULL DEFAULT 0 COMMENT 'begun; every write about an attempt names its number',
    setbacks          INT          NOT NULL DEFAULT 0 COMMENT 'how often the server put it off since it was last queued',
    resent_by         VARCHAR(60)  NULL COMMENT 'who last had it queued again',
    resent_at         DATETIME(6)  NULL COMMENT 'UTC',
    PRIMARY KEY (id),
    UNIQUE KEY uq_outbox_message_natural_key (natural_key),
    KEY ix_outbox_message_due (state, next_attempt_at, id),
    KEY ix_outbox_message_account (account_reference, id),
    KEY ix_outbox_message_request (request_id, state),
    CONSTRAINT fk_outbox_message_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT fk_outbox_message_request FOREIGN KEY (request_id) REFERENCES operation_request (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Each attempt to hand a message over. An attempt that has ended is not ours any more, whoever thinks so.
CREATE TABLE outbox_attempt (
    outbox_id  BIGINT       NOT NULL,
    number     INT          NOT NULL,
    transport  ENUM ('SMTP', 'MAILDIR') NOT NULL,
    started_at DATETIME(6)  NOT NULL COMMENT 'UTC',
    data_at    DATETIME(6)  NULL COMMENT 'UTC; from then on the other side may have the message',
    ended_at   DATETIME(6)  NULL COMMENT 'UTC',
    outcome    ENUM ('ACCEPTED', 'PUT_OFF', 'REFUSED', 'UNREACHABLE', 'UNKNOWN', 'NOT_SENT', 'ABANDONED') NULL,
    answer     VARCHAR(500) NULL COMMENT 'the server''s words, without addresses',
    PRIMARY KEY (outbox_id, number),
    CONSTRAINT fk_outbox_attempt_message FOREIGN KEY (outbox_id) REFERENCES outbox_message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
