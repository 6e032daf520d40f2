-- Flows are rolled up by the category that the rules of that moment give an entry, instead of one for each kind.

DROP TABLE analytics_category;

-- All is made anew by the next night.
DELETE FROM analytics_flow;
DELETE FROM analytics_balance;
DELETE FROM analytics_account_month;
DELETE FROM analytics_roll_up;

ALTER TABLE analytics_roll_up
    ADD COLUMN rules_hash BINARY(32) NOT NULL COMMENT 'the rules of categories by which the days were rolled up';
