-- Customers. What identifies or reaches a person is ciphertext; its key does not lie in this database.
CREATE TABLE customer (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    reference VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'as the bank files name the customer',
    PRIMARY KEY (id),
    UNIQUE KEY uq_customer_reference (reference)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Effective-dated: what held on a day is the version with the latest valid_from on or before it.
CREATE TABLE customer_version (
    customer_id       BIGINT         NOT NULL,
    valid_from        DATE           NOT NULL,
    recorded_at       DATETIME(6)    NOT NULL COMMENT 'UTC',
    full_name         VARCHAR(140)   NOT NULL,
    language          CHAR(2)        CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    segment           VARCHAR(40)    NULL,
    key_id            VARCHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'key of the ciphertext in this row',
    birth_date_cipher VARBINARY(64)  NULL,
    email_cipher      VARBINARY(1100) NULL,
    email_index       BINARY(32)     NULL COMMENT 'keyed hash of the lower-case address, to find it by',
    phone_cipher      VARBINARY(200) NULL,
    address_cipher    VARBINARY(1600) NULL COMMENT 'street, postcode, city, country',
    PRIMARY KEY (customer_id, valid_from),
    KEY ix_customer_version_name (full_name),
    KEY ix_customer_version_email (email_index),
    CONSTRAINT fk_customer_version_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What other features may read of customers.
CREATE VIEW customer_published AS
SELECT id AS customer_id, reference
FROM customer;
