package org.daybook.core.counter;

/**
 * A customer as a teller finds one: no more than it takes to tell two of the same name apart.
 *
 * @param city empty if it is not on file
 */
public record FoundCustomer(String reference, String name, String city) {

    @Override
    public String toString() {
        return "customer " + reference;
    }
}
