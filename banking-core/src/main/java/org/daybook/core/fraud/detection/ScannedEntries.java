package org.daybook.core.fraud.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.money.Money;

/**
 * Entries as columns of figures, in the order of day, time and id: about 40 bytes an entry, however many there are. An entry
 * is known by its place in that order, a party by the order in which it first appears there.
 */
public final class ScannedEntries {

    /** The party of an entry's side that is nobody's. */
    static final int NOBODY = -1;

    static final int SECONDS_IN_DAY = 86_400;

    private final int size;
    private final long[] ids;
    private final long[] seconds;
    private final Nature[] natures;
    private final byte[] currencies;
    private final int[] debits;
    private final int[] credits;
    private final long[] amounts;
    private final List<Party> parties;
    private final List<Currency> currencyList;
    private final int accountCount;

    private ScannedEntries(Builder from) {
        size = from.size;
        int[] order = from.order();
        ids = new long[size];
        seconds = new long[size];
        natures = new Nature[size];
        currencies = new byte[size];
        debits = new int[size];
        credits = new int[size];
        amounts = new long[size];
        int[] renumbered = new int[from.parties.size()];
        Arrays.fill(renumbered, NOBODY);
        parties = new ArrayList<>(from.parties.size());
        for (int place = 0; place < size; place++) {
            int old = order[place];
            ids[place] = from.ids[old];
            seconds[place] = from.seconds[old];
            natures[place] = from.natures[old];
            currencies[place] = from.currencies[old];
            amounts[place] = from.amounts[old];
            debits[place] = renumber(from.debits[old], renumbered, from.parties);
            credits[place] = renumber(from.credits[old], renumbered, from.parties);
        }
        currencyList = List.copyOf(from.currencyList);
        accountCount =
                (int) parties.stream().filter(Party.Account.class::isInstance).count();
    }

    private int renumber(int old, int[] renumbered, List<Party> before) {
        if (old == NOBODY) {
            return NOBODY;
        }
        if (renumbered[old] == NOBODY) {
            renumbered[old] = parties.size();
            parties.add(before.get(old));
        }
        return renumbered[old];
    }

    int size() {
        return size;
    }

    /** Customers' accounts among the parties. */
    int accountCount() {
        return accountCount;
    }

    int parties() {
        return parties.size();
    }

    JournalEntryId id(int entry) {
        return new JournalEntryId(ids[entry]);
    }

    /** Days since 1970. */
    int day(int entry) {
        return Math.toIntExact(Math.floorDiv(seconds[entry], (long) SECONDS_IN_DAY));
    }

    LocalDate date(int entry) {
        return LocalDate.ofEpochDay(day(entry));
    }

    /** Seconds since 1970 on the bank's own clock; at the end of the day where the time is not known. */
    long second(int entry) {
        return seconds[entry];
    }

    Nature nature(int entry) {
        return natures[entry];
    }

    int debit(int entry) {
        return debits[entry];
    }

    int credit(int entry) {
        return credits[entry];
    }

    long amount(int entry) {
        return amounts[entry];
    }

    Currency currency(int entry) {
        return currencyList.get(currencies[entry]);
    }

    Money money(int entry) {
        return Money.ofMinor(amounts[entry], currency(entry));
    }

    boolean isAccount(int party) {
        return party != NOBODY && parties.get(party) instanceof Party.Account;
    }

    LedgerAccountId ledgerAccount(int party) {
        return new LedgerAccountId(account(party).ledgerAccount());
    }

    String label(int party) {
        return account(party).label();
    }

    long holder(int party) {
        return account(party).holder();
    }

    /** Whether both sides are accounts of one holder. */
    boolean isWithinOneHolder(int entry) {
        return isAccount(debits[entry]) && isAccount(credits[entry]) && holder(debits[entry]) == holder(credits[entry]);
    }

    /** Whether it is a payment from one customer's account to another customer's. */
    boolean isBetweenCustomers(int entry) {
        return isAccount(debits[entry]) && isAccount(credits[entry]) && holder(debits[entry]) != holder(credits[entry]);
    }

    private Party.Account account(int party) {
        if (parties.get(party) instanceof Party.Account account) {
            return account;
        }
        throw new IllegalArgumentException("Party " + party + " is no customer's account");
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Takes entries in any order. */
    public static final class Builder {

        private static final int FIRST_ROOM = 1 << 10;

        /** Of a sort key: the place of an entry among up to 134 million. */
        private static final int PLACE_BITS = 27;

        private long[] ids = new long[FIRST_ROOM];
        private long[] seconds = new long[FIRST_ROOM];
        private Nature[] natures = new Nature[FIRST_ROOM];
        private byte[] currencies = new byte[FIRST_ROOM];
        private int[] debits = new int[FIRST_ROOM];
        private int[] credits = new int[FIRST_ROOM];
        private long[] amounts = new long[FIRST_ROOM];
        private int size;
        private final List<Party> parties = new ArrayList<>();
        private final Map<Object, Integer> known = new HashMap<>();
        private final List<Currency> currencyList = new ArrayList<>();

        private Builder() {}

        public Builder add(ScannedEntry entry) {
            if (size == ids.length) {
                grow();
            }
            ids[size] = entry.id();
            seconds[size] = entry.day().toEpochDay() * SECONDS_IN_DAY
                    + (entry.time() == null ? SECONDS_IN_DAY - 1 : entry.time().toSecondOfDay());
            natures[size] = Nature.of(entry.kind());
            currencies[size] = (byte) number(entry.amount().currency());
            debits[size] = number(entry.debit());
            credits[size] = number(entry.credit());
            amounts[size] = entry.amount().minor();
            size++;
            return this;
        }

        public ScannedEntries build() {
            return new ScannedEntries(this);
        }

        private void grow() {
            int room = size + (size >> 1);
            ids = Arrays.copyOf(ids, room);
            seconds = Arrays.copyOf(seconds, room);
            natures = Arrays.copyOf(natures, room);
            currencies = Arrays.copyOf(currencies, room);
            debits = Arrays.copyOf(debits, room);
            credits = Arrays.copyOf(credits, room);
            amounts = Arrays.copyOf(amounts, room);
        }

        private int number(Currency currency) {
            int number = currencyList.indexOf(currency);
            if (number < 0) {
                number = currencyList.size();
                currencyList.add(currency);
            }
            if (number > Byte.MAX_VALUE) {
                throw new IllegalArgumentException("More than " + Byte.MAX_VALUE + " currencies in one bank");
            }
            return number;
        }

        private int number(Party party) {
            Object key =
                    switch (party) {
                        case Party.Account account -> account.ledgerAccount();
                        case Party.Outside outside -> outside.key();
                        case Party.Unnamed _ -> Party.UNNAMED;
                    };
            if (party instanceof Party.Unnamed) {
                return NOBODY;
            }
            Integer number = known.get(key);
            if (number == null) {
                number = parties.size();
                parties.add(party);
                known.put(key, number);
            }
            return number;
        }

        /** The places of the entries by second, and by id where that is the same. */
        private int[] order() {
            long[] keys = new long[size];
            for (int i = 0; i < size; i++) {
                keys[i] = seconds[i] << PLACE_BITS | i;
            }
            Arrays.sort(keys);
            int[] order = new int[size];
            for (int i = 0; i < size; i++) {
                order[i] = (int) (keys[i] & (1L << PLACE_BITS) - 1);
            }
            int from = 0;
            for (int i = 1; i <= size; i++) {
                if (i == size || seconds[order[i]] != seconds[order[from]]) {
                    sortById(order, from, i);
                    from = i;
                }
            }
            return order;
        }

        private void sortById(int[] order, int from, int to) {
            if (to - from > 1) {
                Integer[] run = new Integer[to - from];
                Arrays.setAll(run, i -> order[from + i]);
                Arrays.sort(run, (one, other) -> Long.compare(ids[one], ids[other]));
                for (int i = from; i < to; i++) {
                    order[i] = run[i - from];
                }
            }
        }
    }
}
