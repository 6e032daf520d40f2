package org.daybook.console.shell;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.daybook.core.security.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bank's identity provider, by OpenID Connect. Off unless an issuer is named.
 *
 * @param issuer its address, where its configuration is found
 * @param nameClaim what is the login here
 * @param groupsClaim a list of groups
 * @param roles which group is which role: {@code tellers=TELLER, back office=OPERATIONS}; a group may be named again
 */
@ConfigurationProperties("daybook.oidc")
record IdentityProvider(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("") String roles) {

    /** The only one. */
    static final String ID = "bank";

    IdentityProvider {
        if (!issuer.isEmpty() && clientId.isEmpty()) {
            throw new IllegalArgumentException("daybook.oidc.issuer is set and daybook.oidc.client-id is not");
        }
        mapping(roles);
    }

    boolean isOn() {
        return !issuer.isEmpty();
    }

    /** The roles of somebody who is in these groups. A group that nobody mapped gives none. */
    Set<Role> rolesOf(Collection<String> groups) {
        Map<String, Set<Role>> mapping = mapping(roles);
        Set<Role> given = EnumSet.noneOf(Role.class);
        groups.forEach(group -> given.addAll(mapping.getOrDefault(group, Set.of())));
        return given;
    }

    private static Map<String, Set<Role>> mapping(String text) {
        Map<String, Set<Role>> mapping = new HashMap<>();
        Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .forEach(pair -> {
                    int equals = pair.lastIndexOf('=');
                    String role = pair.substring(equals + 1).strip();
                    if (equals < 1
                            || Arrays.stream(Role.values())
                                    .noneMatch(known -> known.name().equals(role))) {
                        throw new IllegalArgumentException(
                                "daybook.oidc.roles says '" + pair + "', and not a group, an equals sign and a role");
                    }
                    mapping.computeIfAbsent(pair.substring(0, equals).strip(), group -> EnumSet.noneOf(Role.class))
                            .add(Role.valueOf(role));
                });
        return mapping;
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "IdentityProvider[" + issuer + "]";
    }
}
