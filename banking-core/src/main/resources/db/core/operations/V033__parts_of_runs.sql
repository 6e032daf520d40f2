-- A step of a night is a run of its own: what was stopped with its night goes on with it.
ALTER TABLE operation_run
    ADD COLUMN part_of BIGINT NULL COMMENT 'the run that this one is a step of',
    ADD CONSTRAINT fk_operation_run_part_of FOREIGN KEY (part_of) REFERENCES operation_run (id);

-- A command may name more accounts than TEXT has room for.
ALTER TABLE operation_request
    MODIFY COLUMN parameters MEDIUMTEXT NULL COMMENT 'JSON, for the executor; none where only whoever asks can carry it out';
