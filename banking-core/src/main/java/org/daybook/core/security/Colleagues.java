package org.daybook.core.security;

import java.util.List;

/** Port: the bank's own users as far as others have to know them. The staff feature implements it. */
@FunctionalInterface
public interface Colleagues {

    /** The names of those who may do this, sorted; disabled logins are left out. */
    List<String> whoMay(Permission permission);
}
