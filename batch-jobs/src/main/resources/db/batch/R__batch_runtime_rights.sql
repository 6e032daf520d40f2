GRANT SELECT, INSERT, UPDATE, DELETE ON `${flyway:defaultSchema}`.BATCH_JOB_INSTANCE TO '${runtimeUser}'@'${runtimeHost}';
GRANT SELECT, INSERT, UPDATE, DELETE ON `${flyway:defaultSchema}`.BATCH_JOB_EXECUTION TO '${runtimeUser}'@'${runtimeHost}';
GRANT SELECT, INSERT, UPDATE, DELETE ON `${flyway:defaultSchema}`.BATCH_JOB_EXECUTION_PARAMS TO '${runtimeUser}'@'${runtimeHost}';
GRANT SELECT, INSERT, UPDATE, DELETE ON `${flyway:defaultSchema}`.BATCH_JOB_EXECUTION_CONTEXT TO '${runtimeUser}'@'${runtimeHost}';
GRANT SELECT, INSERT, UPDATE, DELETE ON `${flyway:defaultSchema}`.BATCH_STEP_EXECUTION TO '${runtimeUser}'@'${runtimeHost}';
GRANT SELECT, INSERT, UPDATE, DELETE ON `${flyway:defaultSchema}`.BATCH_STEP_EXECUTION_CONTEXT TO '${runtimeUser}'@'${runtimeHost}';
GRANT SELECT, INSERT ON `${flyway:defaultSchema}`.BATCH_JOB_INSTANCE_SEQ TO '${runtimeUser}'@'${runtimeHost}';
GRANT SELECT, INSERT ON `${flyway:defaultSchema}`.BATCH_JOB_EXECUTION_SEQ TO '${runtimeUser}'@'${runtimeHost}';
GRANT SELECT, INSERT ON `${flyway:defaultSchema}`.BATCH_STEP_EXECUTION_SEQ TO '${runtimeUser}'@'${runtimeHost}';
