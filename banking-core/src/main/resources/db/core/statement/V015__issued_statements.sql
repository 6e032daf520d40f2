-- Statements that the bank issues by itself, as each account's cycle says: numbered, each with a period of its own.
ALTER TABLE statement
    DROP KEY uq_statement_number,
    ADD UNIQUE KEY uq_statement_number (account_id, number, version);

ALTER TABLE statement_request
    ADD COLUMN by_cycle BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'of the accounts whose cycle ends on to_date, numbered',
    ADD COLUMN mailed   BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'each statement goes to its customer';

ALTER TABLE statement_request_item
    ADD COLUMN from_date DATE NULL COMMENT 'where it is not the request''s own',
    ADD COLUMN number    INT  NULL COMMENT 'in the account''s sequence';
