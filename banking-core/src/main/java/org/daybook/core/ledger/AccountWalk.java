package org.daybook.core.ledger;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.core.ledger.ProofQueries.AccountOnFile;
import org.daybook.core.ledger.ProofQueries.PostingOnFile;
import org.jspecify.annotations.Nullable;

/** Follows the postings of account after account, in order, and holds them against what is stored of each. */
final class AccountWalk {

    private final Claim sequences =
            new Claim("The postings of every account are numbered 1, 2, 3 and on without a gap");
    private final Claim balances = new Claim("Every balance after a posting is the sum of the postings up to it");
    private final Claim accounts =
            new Claim("Every account's balance, sequence and booking date are its last posting's");
    private final Claim dates = new Claim("The booking dates of a customer's account never go back");

    private final Deque<AccountOnFile> ahead = new ArrayDeque<>();
    private @Nullable Trail current;
    private long postings;

    /** The accounts whose postings come next, ascending by id. */
    void expect(List<AccountOnFile> next) {
        ahead.addAll(next);
    }

    void follow(PostingOnFile posting) {
        Trail trail = trailOf(posting.account());
        trail.follow(posting);
        postings++;
    }

    /** No more postings come for the accounts expected so far. */
    void rest() {
        closeCurrent();
        while (!ahead.isEmpty()) {
            new Trail(ahead.remove()).close();
        }
    }

    long postings() {
        return postings;
    }

    Stream<Claim> claims() {
        return Stream.of(sequences, balances, accounts, dates);
    }

    private Trail trailOf(long account) {
        if (current != null && current.account.id().value() == account) {
            return current;
        }
        closeCurrent();
        while (!ahead.isEmpty() && ahead.element().id().value() < account) {
            new Trail(ahead.remove()).close();
        }
        Trail next = new Trail(
                !ahead.isEmpty() && ahead.element().id().value() == account ? ahead.remove() : notOnFile(account));
        current = next;
        return next;
    }

    /** The foreign key forbids it; a tamperer need not care. */
    private AccountOnFile notOnFile(long id) {
        LedgerAccountId account = new LedgerAccountId(id);
        accounts.fails(account, "it has postings, but is not on file itself.");
        return new AccountOnFile(account, "", null, 0, 0, null);
    }

    private void closeCurrent() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    /** One account, as far as it has been followed. */
    private final class Trail {

        private final AccountOnFile account;
        private long sequence;
        private long sumMinor;
        /** What the last posting says. Differs from the sum after a balance that is wrong by itself. */
        private long storedMinor;

        private @Nullable LocalDate latest;

        Trail(AccountOnFile account) {
            this.account = account;
        }

        void follow(PostingOnFile posting) {
            followSequence(posting);
            followBalance(posting);
            followDate(posting);
        }

        private void followSequence(PostingOnFile posting) {
            sequences.counts(1);
            long expected = sequence + 1;
            if (posting.sequence() > expected) {
                sequences.fails(
                        account.id(),
                        posting.sequence() == expected + 1
                                ? "posting " + expected + " is missing."
                                : "postings " + expected + " to " + (posting.sequence() - 1) + " are missing.");
            } else if (posting.sequence() < expected) {
                sequences.fails(account.id(), "there is a posting " + posting.sequence() + ".");
            }
            sequence = posting.sequence();
        }

        /** A fault is told once: what follows may go on from the sum or from what is stored. */
        private void followBalance(PostingOnFile posting) {
            balances.counts(1);
            long fromSum = sumMinor + posting.signedMinor();
            long fromStored = storedMinor + posting.signedMinor();
            storedMinor = posting.balanceAfterMinor();
            if (storedMinor != fromSum && storedMinor != fromStored) {
                balances.fails(
                        account.id(),
                        "the balance after posting " + posting.sequence() + " is stored as " + figure(storedMinor)
                                + " but its postings come to " + figure(fromSum) + ".");
            }
            sumMinor = storedMinor == fromStored ? fromStored : fromSum;
        }

        private void followDate(PostingOnFile posting) {
            boolean back = latest != null && posting.bookingDate().isBefore(latest);
            if (account.isCustomers()) {
                dates.counts(1);
                if (back) {
                    dates.fails(
                            account.id(),
                            "posting " + posting.sequence() + " is booked on " + posting.bookingDate() + ", before the "
                                    + latest + " of an earlier one.");
                }
            }
            latest = back ? latest : posting.bookingDate();
        }

        void close() {
            accounts.counts(1);
            String last = sequence == 0 ? "it has no postings" : "posting " + sequence + ", its last,";
            if (account.balanceMinor() != storedMinor) {
                accounts.fails(
                        account.id(),
                        "its balance is stored as " + figure(account.balanceMinor()) + ", but " + last
                                + (sequence == 0 ? "." : " leaves " + figure(storedMinor) + "."));
            }
            if (account.lastSequence() != sequence) {
                accounts.fails(
                        account.id(),
                        "its last sequence is stored as " + account.lastSequence() + ", but "
                                + (sequence == 0 ? last : "posting " + sequence + " is its last") + ".");
            }
            if (!Objects.equals(account.lastBookingDate(), latest)) {
                accounts.fails(
                        account.id(),
                        "its last booking date is stored as " + account.lastBookingDate() + ", but "
                                + (sequence == 0 ? last : "its latest posting is of " + latest) + ".");
            }
        }

        private String figure(long minor) {
            return Claim.figure(minor, account.currency());
        }
    }
}
