-- One row for each night: the close of a business date. Its figures are written when all steps are done.
CREATE TABLE night (
    business_date     DATE         NOT NULL,
    state             ENUM ('OPEN', 'CLOSED') NOT NULL,
    begun_at          DATETIME(6)  NOT NULL COMMENT 'UTC',
    closed_at         DATETIME(6)  NULL COMMENT 'UTC',
    entries           BIGINT       NULL COMMENT 'booked on the date',
    statements_due    BIGINT       NULL,
    statements_made   BIGINT       NULL,
    messages_accepted BIGINT       NULL COMMENT 'handed to the mail server',
    messages_waiting  BIGINT       NULL COMMENT 'put off by the mail server, to be tried again',
    messages_excepted BIGINT       NULL COMMENT 'refused, parked, or nobody knows',
    alerts            BIGINT       NULL COMMENT 'raised by this night''s scan',
    claims_proved     BIGINT       NULL,
    claims_broken     BIGINT       NULL,
    summary_sha256    BINARY(32)   NULL,
    PRIMARY KEY (business_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
