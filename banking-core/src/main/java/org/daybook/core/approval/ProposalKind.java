package org.daybook.core.approval;

import java.util.Set;
import org.daybook.core.security.Permission;

/** What takes two people, and which permission each of them needs. */
public enum ProposalKind {
    /** Who could tip a customer off never hears of it. */
    UNFREEZE("unfreeze", Permission.UNFREEZE, Permission.UNFREEZE, Set.of()),
    RAISE_LIMIT("raise a limit", Permission.CHANGE_LIMITS, Permission.APPROVE_LIMITS, Set.of(Permission.SEE_AUDIT)),
    REVERSAL(
            "reverse an entry", Permission.REVERSE_ENTRIES, Permission.APPROVE_REVERSALS, Set.of(Permission.SEE_AUDIT)),
    /** New terms of a product by which accounts may owe, or be ordered to pay, more than before. */
    RAISE_TERMS(
            "raise the limits of a product",
            Permission.SET_TERMS,
            Permission.APPROVE_LIMITS,
            Set.of(Permission.SEE_AUDIT)),
    ROLE_CHANGE("change roles", Permission.MANAGE_STAFF, Permission.MANAGE_STAFF, Set.of(Permission.SEE_AUDIT)),
    /** Lets freezes of a reason code end by themselves. */
    EXPIRING_FREEZE("let a freeze expire", Permission.UNFREEZE, Permission.UNFREEZE, Set.of());

    private final String words;
    private final Permission proposedWith;
    private final Permission approvedWith;

    /** Of those who neither propose nor approve. A copy nobody can change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> seenWith;

    ProposalKind(String words, Permission proposedWith, Permission approvedWith, Set<Permission> seenWith) {
        this.words = words;
        this.proposedWith = proposedWith;
        this.approvedWith = approvedWith;
        this.seenWith = seenWith;
    }

    /** As it reads after "asks to". */
    public String words() {
        return words;
    }

    public Permission proposedWith() {
        return proposedWith;
    }

    public Permission approvedWith() {
        return approvedWith;
    }

    /** Whether somebody with these permissions may know of such proposals. */
    public boolean isSeenWith(Set<Permission> permissions) {
        return permissions.contains(proposedWith)
                || permissions.contains(approvedWith)
                || seenWith.stream().anyMatch(permissions::contains);
    }
}
