-- The business date is the bank's own, apart from any clock. Rows are only ever added; the latest is the current one.
CREATE TABLE business_date (
    business_date DATE        NOT NULL,
    opened_by     VARCHAR(60) NOT NULL,
    opened_at     DATETIME(6) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (business_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
