#!/bin/bash
#
# Runs once, when the server's folder is empty: the schema, its owner, and the run-time user, who has no right until a
# migration grants it one. The same as the embedded server has.
set -euo pipefail

# A password as the inside of an SQL string.
quoted() {
    local word=${!1:?no password in $1}
    word=${word//\\/\\\\}
    printf '%s' "${word//\'/\'\'}"
}

MYSQL_PWD=$MARIADB_ROOT_PASSWORD mariadb --socket=/run/mysqld/mysqld.sock --user=root <<SQL
CREATE DATABASE daybook CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE USER 'daybook_owner'@'%' IDENTIFIED BY '$(quoted DAYBOOK_DB_OWNER_PASSWORD)';
GRANT ALL ON daybook.* TO 'daybook_owner'@'%' WITH GRANT OPTION;
CREATE USER 'daybook_app'@'%' IDENTIFIED BY '$(quoted DAYBOOK_DB_PASSWORD)';
SQL
