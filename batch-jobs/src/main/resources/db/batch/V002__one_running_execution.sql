-- Two processes that restart the same failed instance would both run. At most one execution of an instance has no end.
ALTER TABLE BATCH_JOB_EXECUTION
    ADD COLUMN RUNNING_INSTANCE BIGINT AS (IF(END_TIME IS NULL, JOB_INSTANCE_ID, NULL)) VIRTUAL,
    ADD UNIQUE KEY UQ_BATCH_JOB_EXECUTION_RUNNING (RUNNING_INSTANCE);
