package org.daybook.core.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.account.AccountQueries.Holding;
import org.daybook.core.account.AccountQueries.Opening;
import org.daybook.core.bank.Bank;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.LedgerAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Customers' accounts. */
@Service
public class Accounts {

    private final AccountQueries queries;
    private final LedgerAccounts ledgerAccounts;
    private final AccountNumbers numbers;

    Accounts(AccountQueries queries, LedgerAccounts ledgerAccounts, Bank bank) {
        this.queries = queries;
        this.ledgerAccounts = ledgerAccounts;
        this.numbers = new AccountNumbers(bank);
    }

    /** Opens accounts, each on a ledger account of its own and with a number of the bank's. */
    @Transactional
    public void open(List<NewAccount> accounts) {
        if (!accounts.isEmpty()) {
            open(accounts, null);
        }
    }

    /** Opens an account that somebody asked for; the terms of its product hold from its first day. */
    @Transactional(propagation = Propagation.MANDATORY)
    void openAsAsked(NewAccount account, long request) {
        open(List.of(account), request);
    }

    private void open(List<NewAccount> accounts, @Nullable Long request) {
        List<LedgerAccountId> ledgerIds = ledgerAccounts.openForCustomers(
                accounts.stream().map(NewAccount::overdraftLimit).toList());
        List<String> freshNumbers = freshNumbers(accounts);
        List<Opening> openings = new ArrayList<>(accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            openings.add(new Opening(accounts.get(i), ledgerIds.get(i), freshNumbers.get(i), request));
        }
        queries.enter(openings);
        insertHolders(accounts);
    }

    private void insertHolders(List<NewAccount> accounts) {
        Map<String, Account> opened =
                onFile(accounts.stream().map(NewAccount::reference).toList());
        List<Holding> holdings = new ArrayList<>();
        for (NewAccount account : accounts) {
            long id = Objects.requireNonNull(opened.get(account.reference())).id();
            int position = 0;
            for (CustomerId holder : account.holders()) {
                holdings.add(new Holding(id, holder, ++position));
            }
        }
        queries.enterHolders(holdings);
    }

    /** In the order of the accounts: each account's first derived number that nobody has. */
    private List<String> freshNumbers(List<NewAccount> accounts) {
        Set<String> given = new HashSet<>();
        Map<NewAccount, String> found = new HashMap<>();
        List<NewAccount> open = accounts;
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            int currentAttempt = attempt;
            Map<NewAccount, String> candidates = open.stream()
                    .collect(Collectors.toMap(
                            account -> account, account -> numbers.derive(account.reference(), currentAttempt)));
            Set<String> taken = queries.taken(candidates.values());
            List<NewAccount> again = new ArrayList<>();
            for (NewAccount account : open) {
                String candidate = Objects.requireNonNull(candidates.get(account));
                if (taken.contains(candidate) || !given.add(candidate)) {
                    again.add(account);
                } else {
                    found.put(account, candidate);
                }
            }
            open = again;
        }
        return accounts.stream()
                .map(account -> Objects.requireNonNull(found.get(account)))
                .toList();
    }

    /** Those of the given references that are on file. */
    public Map<String, Account> onFile(Collection<String> references) {
        return references.isEmpty() ? Map.of() : queries.byReference(references);
    }

    /** The account of a file's reference or of the bank's own number, with or without blanks. */
    public Optional<Account> find(String referenceOrNumber) {
        if (referenceOrNumber.chars().anyMatch(character -> character > 127)) {
            // Both are ASCII, and the server compares them with nothing else.
            return Optional.empty();
        }
        return queries.find(referenceOrNumber, referenceOrNumber.replace(" ", ""));
    }

    /** As {@link #find(String)} of each, in one question; what is not on file is missing. */
    public Map<String, Account> find(Collection<String> referencesOrNumbers) {
        List<String> asked = referencesOrNumbers.stream()
                .filter(text -> text.chars().allMatch(character -> character < 128))
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<String, Account> references = new HashMap<>();
        Map<String, Account> byNumber = new HashMap<>();
        queries.byReferenceOrNumber(
                        asked, asked.stream().map(text -> text.replace(" ", "")).toList())
                .forEach(account -> {
                    references.put(account.reference(), account);
                    byNumber.put(account.number(), account);
                });
        Map<String, Account> found = new HashMap<>();
        for (String text : asked) {
            Account account = references.getOrDefault(text, byNumber.get(text.replace(" ", "")));
            if (account != null) {
                found.put(text, account);
            }
        }
        return found;
    }

    /** The customer's account that stands on a ledger account; none if that is the bank's own. */
    public Optional<Account> ofLedgerAccount(LedgerAccountId ledgerAccount) {
        return queries.ofLedgerAccount(ledgerAccount);
    }

    /** The accounts that a customer holds, alone or jointly, by reference; closed ones too. */
    public List<Account> heldBy(CustomerId customer) {
        return queries.heldBy(customer);
    }

    /** Those of the given accounts on which something is frozen, by reference. */
    public Map<String, FreezeScope> frozen(Collection<String> references) {
        return references.isEmpty() ? Map.of() : queries.frozen(references);
    }

    /** How many accounts are on file. */
    public long count() {
        return queries.count();
    }

    /** Ids of all accounts, ascending. */
    public List<Long> ids() {
        return queries.ids();
    }

    /** The accounts of the given ids, ascending by id. */
    public List<Account> byId(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : queries.byId(ids);
    }

    /**
     * Has the accounts of the given ids to itself until the caller's transaction ends: for whoever gives out what follows
     * on from the account's last one, as the version of a statement. Postings and freezes do not wait for it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            queries.lock(ids);
        }
    }

    /** The holders of the accounts of the given ids, the addressee of the statements first. */
    public Map<Long, List<CustomerId>> holders(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : queries.holders(ids);
    }

    /** References of an account's holders, the addressee first. */
    public Map<String, List<String>> holderReferences(Collection<String> accountReferences) {
        return accountReferences.isEmpty() ? Map.of() : queries.holderReferences(accountReferences);
    }
}
