-- Business dates that the bank has closed: nothing is booked on them, or on any day before, any more.
CREATE TABLE closed_date (
    business_date DATE        NOT NULL,
    closed_by     VARCHAR(60) NOT NULL,
    closed_at     DATETIME(6) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (business_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
