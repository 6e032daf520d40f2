package org.daybook.core.customer;

/** A customer was registered at the desk; heard in the same transaction. */
public record CustomerRegistered(CustomerId customer) {}
