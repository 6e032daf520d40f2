-- Every piece of work on the books begins as a request; a run is one attempt to carry it out.
CREATE TABLE operation_request (
    id             BIGINT       NOT NULL AUTO_INCREMENT,
    kind           VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content_hash   BINARY(32)   NOT NULL COMMENT 'what is asked for; the same content is the same work',
    description    VARCHAR(400) NOT NULL COMMENT 'for people',
    requested_by   VARCHAR(60)  NOT NULL,
    requested_at   DATETIME(6)  NOT NULL COMMENT 'UTC',
    state          ENUM ('NEW', 'RUNNING', 'STOPPED', 'FAILED', 'REFUSED', 'DONE') NOT NULL,
    reason         TEXT         NULL COMMENT 'why it was refused or failed, as told to the caller',
    stop_requested BOOLEAN      NOT NULL DEFAULT FALSE,
    version        INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY ix_operation_request_content (kind, content_hash, id),
    KEY ix_operation_request_state (state, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE operation_run (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    request_id BIGINT       NOT NULL,
    holder     VARCHAR(120) NOT NULL COMMENT 'host and process that carries it out',
    started_at DATETIME(6)  NOT NULL COMMENT 'UTC',
    ended_at   DATETIME(6)  NULL COMMENT 'UTC; empty while it runs, and for ever if its process died',
    outcome    ENUM ('DONE', 'STOPPED', 'FAILED', 'REFUSED', 'ABANDONED') NULL,
    PRIMARY KEY (id),
    KEY ix_operation_run_request (request_id, id),
    CONSTRAINT fk_operation_run_request FOREIGN KEY (request_id) REFERENCES operation_request (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
