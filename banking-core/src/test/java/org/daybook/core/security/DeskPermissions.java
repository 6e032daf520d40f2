package org.daybook.core.security;

import java.util.Map;

/** What the desks ask for, method by method: part of {@link ServicePermissionsIntegrationTests}. */
final class DeskPermissions {

    static final Map<String, Permission> NEEDED = Map.ofEntries(
            Map.entry("CalendarDesk.closed", Permission.SEE_JOBS),
            Map.entry("CalendarDesk.enter", Permission.SET_CALENDAR),
            Map.entry("CalendarDesk.knowsHolidays", Permission.SEE_JOBS),
            Map.entry("CalendarDesk.open", Permission.SET_CALENDAR),
            Map.entry("CalendarDesk.opened", Permission.SEE_JOBS),
            Map.entry("CalendarDesk.remove", Permission.SET_CALENDAR),
            Map.entry("CalendarDesk.year", Permission.SEE_JOBS),
            Map.entry("CategoryDesk.add", Permission.SET_CATEGORIES),
            Map.entry("CategoryDesk.change", Permission.SET_CATEGORIES),
            Map.entry("CategoryDesk.remove", Permission.SET_CATEGORIES),
            Map.entry("CategoryDesk.rules", Permission.SEE_ACCOUNTS),
            Map.entry("CounterDesk.awaitCode", Permission.SEE_CUSTOMERS),
            Map.entry("CounterDesk.accounts", Permission.SEE_ACCOUNTS),
            Map.entry("CounterDesk.accountsToPayInTo", Permission.SEE_ACCOUNTS),
            Map.entry("CounterDesk.change", Permission.CHANGE_CUSTOMERS),
            Map.entry("CounterDesk.end", Permission.SEE_CUSTOMERS),
            Map.entry("CounterDesk.file", Permission.SEE_CUSTOMERS),
            Map.entry("CounterDesk.find", Permission.SEE_CUSTOMERS),
            Map.entry("CounterDesk.identify", Permission.SEE_CUSTOMERS),
            Map.entry("CounterDesk.look", Permission.SEE_CUSTOMERS),
            Map.entry("CounterDesk.order", Permission.POST_ENTRIES),
            Map.entry("CounterDesk.serve", Permission.SEE_CUSTOMERS),
            Map.entry("CredentialDesk.askForReset", Permission.CHANGE_CUSTOMERS),
            Map.entry("CredentialDesk.askToProveEmail", Permission.CHANGE_CUSTOMERS),
            Map.entry("CredentialDesk.authenticate", Permission.SEE_CUSTOMERS),
            Map.entry("CredentialDesk.change", Permission.CHANGE_CUSTOMERS),
            Map.entry("CredentialDesk.codeGoodUntil", Permission.SEE_CUSTOMERS),
            Map.entry("CredentialDesk.proveEmail", Permission.CHANGE_CUSTOMERS),
            Map.entry("CredentialDesk.reset", Permission.CHANGE_CUSTOMERS),
            Map.entry("CredentialDesk.standing", Permission.SEE_CUSTOMERS),
            Map.entry("CustomerDesk.change", Permission.CHANGE_CUSTOMERS),
            Map.entry("CustomerDesk.find", Permission.SEE_CUSTOMERS),
            Map.entry("CustomerDesk.history", Permission.SEE_CUSTOMERS),
            Map.entry("CustomerDesk.register", Permission.REGISTER_CUSTOMERS),
            Map.entry("CustomerDesk.search", Permission.SEE_CUSTOMERS),
            Map.entry("MandateDesk.end", Permission.CHANGE_CUSTOMERS),
            Map.entry("MandateDesk.grant", Permission.CHANGE_CUSTOMERS),
            Map.entry("MandateDesk.ofCustomer", Permission.SEE_CUSTOMERS),
            Map.entry("MandateDesk.onAccount", Permission.SEE_CUSTOMERS),
            Map.entry("ProductDesk.history", Permission.SEE_ACCOUNTS),
            Map.entry("ProductDesk.propose", Permission.SET_TERMS),
            Map.entry("ProductDesk.on", Permission.SEE_ACCOUNTS),
            Map.entry("ProductDesk.set", Permission.SET_TERMS));

    private DeskPermissions() {}
}
