package org.daybook.core.customer;

/** A holder as addressed in a letter. */
public record Addressee(String name, String language, PostalAddress address) {}
