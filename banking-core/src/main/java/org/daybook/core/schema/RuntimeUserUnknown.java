package org.daybook.core.schema;

import org.jspecify.annotations.Nullable;

/** The run-time user cannot be given its rights: it does not exist, or the owner may not give them. */
public final class RuntimeUserUnknown extends RuntimeException {

    RuntimeUserUnknown(String user, @Nullable Throwable cause) {
        super(
                "The run-time user " + user + " could not be given its rights. An administrator has to create it first,"
                        + " CREATE USER '" + user + "'@'%' IDENTIFIED BY '…', and the owner needs its rights on the"
                        + " schema WITH GRANT OPTION; then migrate again.",
                cause);
    }
}
