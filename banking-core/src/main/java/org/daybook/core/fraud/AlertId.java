package org.daybook.core.fraud;

public record AlertId(long value) {}
