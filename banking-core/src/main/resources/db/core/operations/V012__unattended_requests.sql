-- Requests that somebody leaves for an executor, and how far each run is.
ALTER TABLE operation_request
    ADD COLUMN parameters  TEXT    NULL COMMENT 'JSON, for the executor; none where whoever asks carries it out',
    ADD COLUMN unattended  BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'an executor takes it up, also after its process died',
    ADD COLUMN unfinished_content BINARY(32)
        AS (IF(state IN ('NEW', 'RUNNING', 'STOPPED', 'FAILED'), content_hash, NULL)) VIRTUAL,
    ADD UNIQUE KEY uq_operation_request_unfinished (kind, unfinished_content);

-- A sign of life each second, apart from operation_run, whose row every write of the run reads under a lock; so without a
-- foreign key to it, which would lock that row, too.
CREATE TABLE operation_progress (
    run_id      BIGINT      NOT NULL,
    step        VARCHAR(60) NOT NULL COMMENT 'what it is doing, for people',
    done        BIGINT      NOT NULL,
    total       BIGINT      NOT NULL COMMENT '0 if it is not known',
    reported_at DATETIME(6) NOT NULL COMMENT 'UTC, by the server''s own clock',
    PRIMARY KEY (run_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- When each regular piece of work was last asked for, so that what was missed while nothing ran is caught up.
CREATE TABLE operation_schedule (
    name          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    last_fired_at DATETIME(6) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
