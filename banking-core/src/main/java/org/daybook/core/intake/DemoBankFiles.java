package org.daybook.core.intake;

/** How many rows the files of a {@link DemoBank} have. */
public record DemoBankFiles(int customers, int accounts, long entries) {}
