-- The register of statements made. Books that changed add a version; the same books use the one on file.
CREATE TABLE statement (
    id               BIGINT          NOT NULL AUTO_INCREMENT,
    account_id       BIGINT          NOT NULL,
    from_date        DATE            NOT NULL,
    to_date          DATE            NOT NULL,
    version          INT             NOT NULL,
    number           INT             NULL COMMENT 'in the account''s sequence; none for a statement asked for ad hoc',
    canonical_hash   BINARY(32)      NOT NULL COMMENT 'of everything the statement says',
    opening_minor    BIGINT          NOT NULL,
    closing_minor    BIGINT          NOT NULL,
    line_count       INT             NOT NULL,
    key_id           VARCHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    addressee_cipher VARBINARY(8000) NOT NULL COMMENT 'names and addresses it was made with',
    made_at          DATETIME(6)     NOT NULL COMMENT 'UTC',
    PRIMARY KEY (id),
    UNIQUE KEY uq_statement_version (account_id, from_date, to_date, version),
    UNIQUE KEY uq_statement_number (account_id, number),
    CONSTRAINT fk_statement_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE statement_file (
    statement_id     BIGINT       NOT NULL,
    format           ENUM ('PDF', 'XLSX') NOT NULL,
    path             VARCHAR(200) NOT NULL COMMENT 'within the archive',
    sha256           BINARY(32)   NOT NULL,
    size_bytes       BIGINT       NOT NULL,
    renderer_version VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (statement_id, format),
    UNIQUE KEY uq_statement_file_path (path),
    CONSTRAINT fk_statement_file_statement FOREIGN KEY (statement_id) REFERENCES statement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a request asked for, and how the books stood when it was taken up.
CREATE TABLE statement_request (
    request_id      BIGINT      NOT NULL,
    from_date       DATE        NOT NULL,
    to_date         DATE        NOT NULL,
    formats         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    books_position  VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'another position, another request',
    PRIMARY KEY (request_id),
    CONSTRAINT fk_statement_request_request FOREIGN KEY (request_id) REFERENCES operation_request (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row for each account due; without a statement until it has been made. When none is left without, the request has all.
CREATE TABLE statement_request_item (
    request_id   BIGINT NOT NULL,
    account_id   BIGINT NOT NULL,
    statement_id BIGINT NULL,
    PRIMARY KEY (request_id, account_id),
    KEY ix_statement_request_item_statement (statement_id),
    CONSTRAINT fk_statement_request_item_request FOREIGN KEY (request_id) REFERENCES statement_request (request_id),
    CONSTRAINT fk_statement_request_item_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_statement_request_item_statement FOREIGN KEY (statement_id) REFERENCES statement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
