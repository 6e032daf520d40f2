package org.daybook.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.daybook.core.account.AccountClosures;
import org.daybook.core.account.AccountEntries;
import org.daybook.core.account.AccountFilter;
import org.daybook.core.account.AccountLimits;
import org.daybook.core.account.AccountOpenings;
import org.daybook.core.account.AccountSearch;
import org.daybook.core.account.AccountSort;
import org.daybook.core.account.CounterEntries;
import org.daybook.core.account.CounterHolds;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.CounterOrder.Transfer;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.account.FreezeCode;
import org.daybook.core.account.FreezeCodes;
import org.daybook.core.account.FreezeOrder;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.account.Freezes;
import org.daybook.core.account.HoldRequest;
import org.daybook.core.account.MandateDesk;
import org.daybook.core.account.MandateScope;
import org.daybook.core.account.OpeningOrder;
import org.daybook.core.account.Payout;
import org.daybook.core.account.ReversalOrder;
import org.daybook.core.account.Reversals;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.account.TwoPersonOrders;
import org.daybook.core.analytics.Analytics;
import org.daybook.core.analytics.CustomerFilter;
import org.daybook.core.analytics.CustomerSort;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.ProposalId;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditFilter;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.calendar.BankHoliday;
import org.daybook.core.calendar.CalendarDesk;
import org.daybook.core.category.CategoryDesk;
import org.daybook.core.counter.CounterDesk;
import org.daybook.core.counter.CounterServiceId;
import org.daybook.core.credential.CodePurpose;
import org.daybook.core.credential.CredentialDesk;
import org.daybook.core.credential.SecretKind;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerFile;
import org.daybook.core.customer.CustomerForm;
import org.daybook.core.customer.PostalAddress;
import org.daybook.core.ledger.CategoryRule;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.ledger.PostingFilter;
import org.daybook.core.ledger.PostingSort;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.DayCount;
import org.daybook.core.product.InterestTerms;
import org.daybook.core.product.OrderKind;
import org.daybook.core.product.ProductDesk;
import org.daybook.core.product.ProductTerms;
import org.daybook.core.staff.SecondFactors;
import org.daybook.core.staff.Staff;
import org.daybook.core.standingorder.Frequency;
import org.daybook.core.standingorder.NewStandingOrder;
import org.daybook.core.standingorder.Schedule;
import org.daybook.core.standingorder.StandingOrderId;
import org.daybook.core.standingorder.StandingOrderTerms;
import org.daybook.core.standingorder.StandingOrders;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;

/** Every method of every service that serves people, called by nobody, by each role, by a job and from the command line. */
class ServicePermissionsIntegrationTests {

    private static final List<Class<?>> FOR_PEOPLE = List.of(
            AccountSearch.class,
            AccountEntries.class,
            CounterEntries.class,
            CounterHolds.class,
            StandingOrders.class,
            Freezes.class,
            ProductDesk.class,
            CategoryDesk.class,
            CalendarDesk.class,
            AccountOpenings.class,
            AccountClosures.class,
            AccountLimits.class,
            Reversals.class,
            TwoPersonOrders.class,
            MandateDesk.class,
            CustomerDesk.class,
            CredentialDesk.class,
            CounterDesk.class,
            FreezeCodes.class,
            Staff.class,
            SecondFactors.class,
            Approvals.class,
            AuditTrail.class,
            Analytics.class);

    /** What each method needs; a method that is not here fails the test. */
    private static final Map<String, Permission> NEEDED = withDesks(Map.ofEntries(
            Map.entry("AccountSearch.count", Permission.SEE_ACCOUNTS),
            Map.entry("AccountSearch.page", Permission.SEE_ACCOUNTS),
            Map.entry("AccountSearch.find", Permission.SEE_ACCOUNTS),
            Map.entry("AccountEntries.count", Permission.SEE_ACCOUNTS),
            Map.entry("AccountEntries.page", Permission.SEE_ACCOUNTS),
            Map.entry("AccountEntries.kinds", Permission.SEE_ACCOUNTS),
            Map.entry("CounterEntries.deposit", Permission.POST_ENTRIES),
            Map.entry("CounterEntries.withdraw", Permission.PAY_WITHOUT_PIN),
            Map.entry("CounterEntries.transfer", Permission.PAY_WITHOUT_PIN),
            Map.entry("AccountEntries.categories", Permission.SEE_ACCOUNTS),
            Map.entry("AccountEntries.tried", Permission.SEE_ACCOUNTS),
            Map.entry("AccountOpenings.open", Permission.OPEN_ACCOUNTS),
            Map.entry("AccountClosures.close", Permission.CLOSE_ACCOUNTS),
            Map.entry("AccountLimits.used", Permission.SEE_ACCOUNTS),
            Map.entry("AccountLimits.set", Permission.CHANGE_LIMITS),
            Map.entry("Reversals.reverse", Permission.REVERSE_ENTRIES),
            Map.entry("TwoPersonOrders.proposeReversal", Permission.REVERSE_ENTRIES),
            Map.entry("TwoPersonOrders.proposeLimit", Permission.CHANGE_LIMITS),
            Map.entry("CounterHolds.place", Permission.MANAGE_HOLDS),
            Map.entry("CounterHolds.capture", Permission.MANAGE_HOLDS),
            Map.entry("CounterHolds.release", Permission.MANAGE_HOLDS),
            Map.entry("CounterHolds.ofAccount", Permission.SEE_ACCOUNTS),
            Map.entry("StandingOrders.enter", Permission.MANAGE_STANDING_ORDERS),
            Map.entry("StandingOrders.change", Permission.MANAGE_STANDING_ORDERS),
            Map.entry("StandingOrders.end", Permission.MANAGE_STANDING_ORDERS),
            Map.entry("StandingOrders.ofAccount", Permission.SEE_ACCOUNTS),
            Map.entry("StandingOrders.tries", Permission.SEE_ACCOUNTS),
            Map.entry("Freezes.freeze", Permission.FREEZE),
            Map.entry("Freezes.unfreeze", Permission.UNFREEZE),
            Map.entry("Freezes.history", Permission.SEE_ACCOUNTS),
            Map.entry("Freezes.preview", Permission.FREEZE),
            Map.entry("Freezes.dueForReview", Permission.SEE_FREEZE_REASON),
            Map.entry("Freezes.review", Permission.SEE_FREEZE_REASON),
            Map.entry("FreezeCodes.thatMayExpire", Permission.FREEZE),
            Map.entry("FreezeCodes.proposeExpiry", Permission.UNFREEZE),
            Map.entry("FreezeCodes.forbidExpiry", Permission.UNFREEZE),
            Map.entry("Staff.create", Permission.MANAGE_STAFF),
            Map.entry("Staff.resetPassword", Permission.MANAGE_STAFF),
            Map.entry("Staff.setDisabled", Permission.MANAGE_STAFF),
            Map.entry("Staff.setRoles", Permission.MANAGE_STAFF),
            Map.entry("Staff.list", Permission.MANAGE_STAFF),
            Map.entry("SecondFactors.remove", Permission.MANAGE_STAFF),
            Map.entry("Approvals.propose", Permission.MANAGE_STAFF),
            Map.entry("Approvals.approve", Permission.SEE_APPROVALS),
            Map.entry("Approvals.reject", Permission.SEE_APPROVALS),
            Map.entry("Approvals.withdraw", Permission.SEE_APPROVALS),
            Map.entry("Approvals.pending", Permission.SEE_APPROVALS),
            Map.entry("Approvals.mine", Permission.SEE_APPROVALS),
            Map.entry("Approvals.history", Permission.SEE_APPROVALS),
            Map.entry("Approvals.find", Permission.SEE_APPROVALS),
            Map.entry("AuditTrail.search", Permission.SEE_AUDIT),
            Map.entry("AuditTrail.count", Permission.SEE_AUDIT),
            Map.entry("AuditTrail.actions", Permission.SEE_AUDIT),
            Map.entry("AuditTrail.tail", Permission.SEE_AUDIT),
            Map.entry("Analytics.covered", Permission.SEE_ANALYTICS),
            Map.entry("Analytics.flows", Permission.SEE_ANALYTICS),
            Map.entry("Analytics.balances", Permission.SEE_ANALYTICS),
            Map.entry("Analytics.byCategory", Permission.SEE_ANALYTICS),
            Map.entry("Analytics.topFlows", Permission.SEE_ANALYTICS),
            Map.entry("Analytics.countCustomers", Permission.SEE_ANALYTICS),
            Map.entry("Analytics.customerSummaries", Permission.SEE_ANALYTICS),
            Map.entry("Analytics.accountSummaries", Permission.SEE_ANALYTICS)));

    /** Before anybody is signed in, or called by services alone. */
    private static final Set<String> OPEN = Set.of(
            "Staff.signIn",
            "Staff.signInByCode",
            "Staff.changePassword",
            // Everybody's own, whatever they may do besides.
            "SecondFactors.isEnrolled",
            "SecondFactors.isDue",
            "SecondFactors.begin",
            "SecondFactors.confirm",
            "SecondFactors.means",
            "SecondFactors.prove",
            "Staff.createFirstAdministrator",
            "Staff.createFirstStaff",
            "Staff.renewFirstPasswords",
            "Staff.onFile",
            "AuditTrail.record",
            "FreezeCodes.kind",
            "FreezeCodes.execute");

    private static final StandingOrderTerms STANDING = new StandingOrderTerms(
            new Beneficiary.Here("nobody's"),
            Money.ofMinor(100, Currency.getInstance("CZK")),
            "",
            new Schedule(LocalDate.EPOCH, Frequency.WEEKLY, null));

    private static Books books;

    @BeforeAll
    static void openBooks() {
        books = Books.open();
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    @Test
    void everyMethodAsksForItsPermission() throws Exception {
        Map<String, Principal> callers = new TreeMap<>();
        for (Role role : Role.values()) {
            callers.put(role.name(), Principal.staff("somebody", Set.of(role)));
        }
        callers.put("a job", Principal.job("night"));
        callers.put("the command line", Principal.commandLine());
        Map<String, Callable<Boolean>> methods = methods();

        assertThat(methods.keySet()).isEqualTo(NEEDED.keySet());
        int cells = 0;
        for (Map.Entry<String, Callable<Boolean>> method : methods.entrySet()) {
            assertThat(method.getValue().call())
                    .as("%s by nobody", method.getKey())
                    .isFalse();
            for (Map.Entry<String, Principal> caller : callers.entrySet()) {
                assertThat(books.bean(Authority.class).actingAs(caller.getValue(), () -> called(method.getValue())))
                        .as("%s by %s", method.getKey(), caller.getKey())
                        .isEqualTo(caller.getValue().may(NEEDED.get(method.getKey())));
                cells++;
            }
        }
        assertThat(cells).isEqualTo(NEEDED.size() * callers.size());
    }

    private static Map<String, Permission> withDesks(Map<String, Permission> others) {
        Map<String, Permission> all = new TreeMap<>(others);
        all.putAll(DeskPermissions.NEEDED);
        return all;
    }

    /** By service and method: a call that says whether it was permitted. */
    private static Map<String, Callable<Boolean>> methods() {
        Map<String, Callable<Boolean>> methods = new TreeMap<>();
        for (Class<?> service : FOR_PEOPLE) {
            Object bean = books.bean(service);
            for (Method method : AopUtils.getTargetClass(bean).getDeclaredMethods()) {
                String name = service.getSimpleName() + "." + method.getName();
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !OPEN.contains(name)) {
                    methods.put(name, () -> permitted(bean, method));
                }
            }
        }
        return methods;
    }

    private static boolean permitted(Object bean, Method method) throws Exception {
        try {
            method.invoke(
                    bean,
                    Arrays.stream(method.getParameterTypes())
                            .map(ServicePermissionsIntegrationTests::argument)
                            .toArray());
            return true;
        } catch (InvocationTargetException thrown) {
            assertThat(thrown.getCause()).isInstanceOf(NotPermitted.class);
            return false;
        }
    }

    private static boolean called(Callable<Boolean> call) {
        try {
            return call.call();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Something that finds nothing and changes nothing but the audit trail. */
    private static Object argument(Class<?> type) {
        Class<?> wanted = MethodType.methodType(type).wrap().returnType();
        return Stream.of(plain(), ofAccounts())
                .flatMap(List::stream)
                .filter(wanted::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> plain() {
        return List.of(
                "nobody",
                1,
                1L,
                true,
                MandateScope.VIEW,
                new Payout.Nothing(),
                SecretKind.PIN,
                CodePurpose.PIN_RESET,
                new CustomerFile.Version(LocalDate.EPOCH, 1),
                new CustomerForm("", null, "", "", PostalAddress.UNKNOWN, "", false),
                Set.of(),
                Optional.empty(),
                FreezeScope.ALL,
                FreezeCode.OTHER,
                FreezeOrder.of(FreezeScope.ALL, FreezeCode.OTHER, "nobody's"),
                4711L,
                AccountFilter.ALL,
                AccountSort.REFERENCE,
                PostingFilter.ALL,
                PostingSort.SEQUENCE,
                AuditFilter.ALL,
                CustomerFilter.ALL,
                CustomerSort.REFERENCE,
                LocalDate.EPOCH,
                Year.of(1970),
                new BankHoliday(LocalDate.EPOCH, "Epoch", BankHoliday.Opening.CLOSED));
    }

    private static List<Object> ofAccounts() {
        Money amount = Money.ofMinor(100, Currency.getInstance("CZK"));
        return List.of(
                new ProductTerms(
                        "NOTHING",
                        LocalDate.EPOCH,
                        amount,
                        new InterestTerms(BigDecimal.ZERO, BigDecimal.ZERO, DayCount.ACT_365),
                        amount,
                        List.of()),
                0L,
                new CounterServiceId(new UUID(0, 0)),
                new CategoryRule(
                        Optional.of("NOTHING"), Optional.empty(), Optional.empty(), Optional.empty(), "NOTHING", false),
                new DailyLimit(OrderKind.DEPOSIT, "*", amount, 1),
                new JournalEntryId(0),
                new OpeningOrder(
                        "k",
                        "BRANCH",
                        List.of("nobody"),
                        "CHECKING",
                        amount.currency(),
                        StatementCycle.MONTHLY,
                        Optional.empty()),
                amount.currency(),
                new ReversalOrder("k", "BRANCH", new JournalEntryId(0), "", "Slip"),
                ProposalKind.ROLE_CHANGE,
                new ProposalId(999),
                Sha256.of(new byte[0]),
                AuditSubject.staff("nobody"),
                AuditDetails.NONE,
                new HoldRequest.Place("k", "CARD", "nobody's", amount, LocalDate.EPOCH, "Fuel"),
                new HoldRequest.Capture("k", "CARD", "nobody's", new Beneficiary.Here("nobody's"), amount, ""),
                new HoldRequest.Release("CARD", "nobody's"),
                new StandingOrderId(0),
                STANDING,
                new NewStandingOrder("k", "BRANCH", "nobody's", STANDING),
                new Deposit("k", "BRANCH", "nobody's", amount, ""),
                new Withdrawal("k", "BRANCH", "nobody's", amount, ""),
                new Transfer("k", "BRANCH", "nobody's", new Beneficiary.Here("nobody's"), amount, ""));
    }
}
