package org.daybook.core.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.daybook.core.ledger.ProofQueries.AccountOnFile;
import org.daybook.core.ledger.ProofQueries.CurrencySum;
import org.daybook.core.ledger.ProofQueries.EntryFault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves the books from their rows alone. It trusts no rule of the schema: whoever holds the rights of its owner can step
 * around those, but not around this.
 *
 * <p>It reads one snapshot, so it may run while others post, and takes no more memory for more postings.
 */
@Service
public class LedgerProofs {

    private static final int ACCOUNTS_AT_A_TIME = 1_000;

    private final ProofQueries queries;

    LedgerProofs(ProofQueries queries) {
        this.queries = queries;
    }

    /**
     * Every proof of the ledger, always in the same order; the sums of the currencies are one proof each.
     *
     * @param customerNames what a person calls a customer's account, as the beginning of a sentence: {@code Account
     *     A00576}. It is asked for accounts that fail only, and must not fail itself if it knows none.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public List<Proof> prove(Function<LedgerAccountId, String> customerNames) {
        Function<LedgerAccountId, String> names = account -> name(account, customerNames);
        AccountWalk walk = walk();
        List<Proof> proofs = new ArrayList<>();
        proofs.add(entriesHaveTheirPostings(walk.postings()).proof(names));
        proofs.add(reversalsMirrorTheirOriginals().proof(names));
        walk.claims().map(claim -> claim.proof(names)).forEach(proofs::add);
        queries.sums().stream().map(sum -> sumIsZero(sum).proof(names)).forEach(proofs::add);
        proofs.add(dailyUsesAreOfEntries().proof(names));
        proofs.add(keysAreAnsweredOnce().proof(names));
        proofs.add(accountsHoldTheirOpenHolds().proof(names));
        proofs.add(capturesHaveTheirEntry().proof(names));
        return proofs;
    }

    private AccountWalk walk() {
        AccountWalk walk = new AccountWalk();
        long after = Long.MIN_VALUE;
        boolean more = true;
        while (more) {
            List<AccountOnFile> accounts = queries.accountsAfter(after, ACCOUNTS_AT_A_TIME);
            more = accounts.size() == ACCOUNTS_AT_A_TIME;
            long upTo = more ? accounts.getLast().id().value() : Long.MAX_VALUE;
            walk.expect(accounts);
            queries.postings(after, upTo, walk::follow);
            walk.rest();
            after = upTo;
        }
        return walk;
    }

    private Claim entriesHaveTheirPostings(long postings) {
        Claim claim = new Claim("Every entry has one debit and one credit posting, on its accounts, of its amount,"
                + " dates and currency");
        long entries = queries.entries();
        claim.counts(entries);
        for (Side side : Side.values()) {
            queries.entryFaults(side, fault -> claim.fails(fault.where(), sentence(fault, side)));
        }
        queries.strayPostings(
                stray -> claim.fails(stray.account(), "posting " + stray.sequence() + " belongs to no entry."));
        if (postings != 2 * entries) {
            claim.fails("There are " + postings + " postings for " + entries + " entries, not two for each.");
        }
        return claim;
    }

    private static String sentence(EntryFault fault, Side side) {
        String posting = "posting " + fault.postingSequence();
        String sideName = side.name().toLowerCase(Locale.ROOT);
        String amount = Claim.figure(fault.amountMinor(), fault.currency());
        return switch (fault.fault()) {
            case NO_POSTING ->
                "it has no %s posting of entry %s, which is of %s and booked on %s."
                        .formatted(sideName, fault.idempotencyKey(), amount, fault.bookingDate());
            case OTHER_ACCOUNT ->
                "%s is the %s of entry %s, which %ss another account."
                        .formatted(posting, sideName, fault.idempotencyKey(), sideName);
            case OTHER_AMOUNT ->
                "%s is of %s but its entry of %s."
                        .formatted(posting, Claim.figure(fault.postingAmountMinor(), fault.currency()), amount);
            case OTHER_DATES ->
                "%s has other dates than its entry, which is booked on %s and valued on %s."
                        .formatted(posting, fault.bookingDate(), fault.valueDate());
            case OTHER_CURRENCY ->
                "it is kept in %s, but the entry of its %s is in %s."
                        .formatted(fault.accountCurrency(), posting, fault.currency());
            case NOT_POSITIVE -> "%s is of %s, which is not positive.".formatted(posting, amount);
            case SAME_ACCOUNT -> "the entry of its %s debits and credits it.".formatted(posting);
        };
    }

    private Claim reversalsMirrorTheirOriginals() {
        Claim claim = new Claim("Every reversal mirrors the entry that it takes back");
        claim.counts(queries.reversals());
        queries.unmirroredReversals(
                key -> claim.fails("Entry " + key + " is not the mirror image of the entry that it takes back."));
        return claim;
    }

    private static Claim sumIsZero(CurrencySum sum) {
        Claim claim = new Claim("The balances of all ledger accounts in " + sum.currency() + " add up to zero");
        claim.counts(sum.accounts());
        if (sum.sumMinor().signum() != 0) {
            claim.fails("The balances in " + sum.currency() + " add up to " + figure(sum) + ".");
        }
        return claim;
    }

    private static String figure(CurrencySum sum) {
        BigInteger minor = sum.sumMinor().toBigInteger();
        return minor.bitLength() < Long.SIZE
                ? Claim.figure(minor.longValueExact(), sum.currency())
                : minor + " minor units";
    }

    private Claim dailyUsesAreOfEntries() {
        Claim claim = new Claim("Every use of a daily limit is of an entry, and they are numbered and added up");
        claim.counts(queries.dailyUses());
        queries.dailyUseFaults(use -> claim.fails(
                use.account(),
                "use %d of %s on %s is not what its entry and the one before come to."
                        .formatted(use.number(), use.bucket(), use.bookingDate())));
        return claim;
    }

    private Claim keysAreAnsweredOnce() {
        Claim claim = new Claim("No order was both posted and refused");
        claim.counts(queries.refusals());
        queries.keysPostedAndRefused(key -> claim.fails("Order " + key + " was posted, and stands among the refused."));
        return claim;
    }

    private Claim accountsHoldTheirOpenHolds() {
        Claim claim = new Claim("Every open hold is in its account's held amount, and nothing else is");
        claim.counts(queries.holds());
        queries.heldFaults(fault -> claim.fails(
                fault.account(),
                "its held amount is stored as " + Claim.figure(fault.heldMinor(), fault.currency())
                        + ", but its open holds come to " + Claim.figure(fault.openMinor(), fault.currency()) + "."));
        return claim;
    }

    private Claim capturesHaveTheirEntry() {
        Claim claim = new Claim("Every captured hold has the entry that took its money");
        claim.counts(queries.captures());
        queries.captureFaults(fault -> claim.fails(
                fault.account(), "hold " + fault.holdKey() + " was captured without an entry of that amount."));
        return claim;
    }

    private String name(LedgerAccountId id, Function<LedgerAccountId, String> customerNames) {
        return queries.account(id)
                .map(account -> account.role() == null
                        ? customerNames.apply(id)
                        : "The bank's " + account.role() + " account in " + account.currency())
                .orElse("A ledger account that is not on file");
    }
}
