package org.daybook.core.staff;

import java.util.List;
import java.util.Set;
import org.daybook.core.security.Colleagues;
import org.daybook.core.security.Permission;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.springframework.stereotype.Component;

/** Those on file, by what their roles permit. */
@Component
class StaffColleagues implements Colleagues {

    private final StaffQueries queries;

    StaffColleagues(StaffQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<String> whoMay(Permission permission) {
        return queries.all().stream()
                .filter(member -> !member.disabled() && may(member.name(), member.roles(), permission))
                .map(StaffMember::name)
                .toList();
    }

    private static boolean may(String name, Set<Role> roles, Permission permission) {
        return Principal.staff(name, roles).may(permission);
    }
}
