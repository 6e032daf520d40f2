-- What one member of staff proposes and another one decides. Rows of both tables are only ever added; the triggers hold for
-- whatever writes them. A decision is taken on the locked proposal, at most one each.
CREATE TABLE approval_proposal (
    id                BIGINT        NOT NULL AUTO_INCREMENT,
    kind              VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_kind      VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_reference VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content           VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'lines name=value, by name: what is to be done',
    reason            VARCHAR(500)  NOT NULL,
    proposed_by       VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_hours       INT           NOT NULL,
    proposed_at       DATETIME(6)   NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    expires_at        DATETIME(6)   NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC',
    content_sha256    BINARY(32)    NOT NULL COMMENT 'of all that is proposed, and by whom',
    PRIMARY KEY (id),
    KEY ix_approval_proposal_subject (subject_reference, kind),
    KEY ix_approval_proposal_proposed_by (proposed_by, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE approval_decision (
    proposal_id    BIGINT       NOT NULL,
    decision       ENUM ('APPROVED', 'REJECTED', 'WITHDRAWN') NOT NULL,
    decided_by     VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    decided_at     DATETIME(6)  NOT NULL DEFAULT '2000-01-01' COMMENT 'UTC, by the server''s own clock',
    reason         VARCHAR(500) NOT NULL COMMENT 'of a rejection',
    content_sha256 BINARY(32)   NOT NULL COMMENT 'what was decided on',
    PRIMARY KEY (proposal_id),
    CONSTRAINT fk_approval_decision_proposal FOREIGN KEY (proposal_id) REFERENCES approval_proposal (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

DELIMITER //

CREATE TRIGGER approval_proposal_is_bound
    BEFORE INSERT ON approval_proposal FOR EACH ROW
BEGIN
    DECLARE v_form LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF nothing is accepted from a session that has switched off its checks';
    END IF;
    IF NEW.id <> 0 OR @@session.insert_id <> 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ID_FORCED a proposal is given its id, it brings none';
    END IF;
    IF (NEW.kind REGEXP '^[A-Z_]+$' AND NEW.subject_kind REGEXP '^[a-z-]+$' AND NEW.subject_reference REGEXP '^[ -?A-~]+$'
            AND NEW.content REGEXP '^([a-z][a-z0-9_]*=[ -?A-~]*\n)*$' AND NEW.reason <> ''
            AND NEW.proposed_by REGEXP '^STAFF [a-z0-9][a-z0-9._-]*$' AND NEW.valid_hours BETWEEN 1 AND 720) IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'PROPOSAL_FORM a proposal that has no canonical form';
    END IF;
    SET v_form = CONCAT('daybook-proposal 1\nkind=', NEW.kind, '\nsubject=', NEW.subject_kind, ' ', NEW.subject_reference,
                        '\nproposed_by=', NEW.proposed_by, '\ncontent\n', NEW.content, 'reason\n', NEW.reason);
    IF (NEW.content_sha256 = UNHEX(SHA2(v_form, 256))) IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'PROPOSAL_HASH the hash of a proposal is of all that it says';
    END IF;
    SET NEW.proposed_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
    SET NEW.expires_at = NEW.proposed_at + INTERVAL NEW.valid_hours HOUR;
END //

CREATE TRIGGER approval_decision_takes_two
    BEFORE INSERT ON approval_decision FOR EACH ROW
BEGIN
    DECLARE v_proposed_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL;
    DECLARE v_expires_at DATETIME(6) DEFAULT NULL;
    DECLARE v_sha256 BINARY(32) DEFAULT NULL;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    IF @@session.check_constraint_checks = 0 OR @@session.foreign_key_checks = 0 OR @@session.unique_checks = 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'CHECKS_OFF nothing is accepted from a session that has switched off its checks';
    END IF;
    SELECT proposed_by, expires_at, content_sha256 INTO v_proposed_by, v_expires_at, v_sha256
    FROM approval_proposal FORCE INDEX (PRIMARY)
    WHERE id = NEW.proposal_id
    FOR UPDATE;
    IF v_proposed_by IS NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'PROPOSAL_UNKNOWN there is no such proposal';
    END IF;
    IF (NEW.decision <> '' AND NEW.decided_by REGEXP '^STAFF [a-z0-9][a-z0-9._-]*$'
            AND (NEW.reason <> '') = (NEW.decision = 'REJECTED')) IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'DECISION_FORM a decision says what, by whom, and if it is a rejection why';
    END IF;
    IF (NEW.decision = 'WITHDRAWN') <> (NEW.decided_by = v_proposed_by) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'FOUR_EYES who proposed withdraws, somebody else approves or rejects';
    END IF;
    IF (NEW.content_sha256 = v_sha256) IS NOT TRUE THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'DECISION_HASH a decision is on what was proposed';
    END IF;
    SET NEW.decided_at = CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00');
    IF NEW.decided_at >= v_expires_at THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'PROPOSAL_EXPIRED nobody decides on an expired proposal';
    END IF;
END //

-- The run-time user has no right to any of these; they are for the owner's slips.
CREATE TRIGGER approval_proposal_is_never_changed
    BEFORE UPDATE ON approval_proposal FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'APPROVAL_APPEND_ONLY a proposal is never changed';
END //

CREATE TRIGGER approval_proposal_is_never_deleted
    BEFORE DELETE ON approval_proposal FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'APPROVAL_APPEND_ONLY a proposal is never deleted';
END //

CREATE TRIGGER approval_decision_is_never_changed
    BEFORE UPDATE ON approval_decision FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'APPROVAL_APPEND_ONLY a decision is never changed';
END //

CREATE TRIGGER approval_decision_is_never_deleted
    BEFORE DELETE ON approval_decision FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'APPROVAL_APPEND_ONLY a decision is never deleted';
END //

DELIMITER ;

-- What other features may read: what was approved, by whom, for a trigger of theirs to ask for.
CREATE VIEW approval_published AS
SELECT p.id AS proposal_id,
       p.kind,
       p.subject_kind,
       p.subject_reference,
       p.content_sha256,
       p.proposed_by,
       d.decided_by AS approved_by,
       d.decided_at AS approved_at
FROM approval_proposal p
     JOIN approval_decision d ON d.proposal_id = p.id AND d.decision = 'APPROVED';
