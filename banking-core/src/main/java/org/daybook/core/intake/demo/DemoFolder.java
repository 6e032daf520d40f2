package org.daybook.core.intake.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.DemoBank;
import org.daybook.core.intake.DemoBankFiles;

/** A demo bank's three files. */
public final class DemoFolder {

    private static final List<String> CUSTOMERS = List.of(
            "customer_ref",
            "full_name",
            "birth_date",
            "email",
            "language",
            "phone",
            "address",
            "postcode",
            "city",
            "country",
            "segment");

    private static final List<String> ACCOUNTS = List.of(
            "account_ref", "customer_ref", "product", "currency", "opened_on", "statement_cycle", "overdraft_limit");

    private static final List<String> LABELS = List.of("entry_ref", "alert_id", "typology", "is_suspicious");

    private DemoFolder() {}

    /** Makes up the bank and writes its files. */
    public static DemoBankFiles write(DemoBank bank, Path folder) throws IOException {
        Files.createDirectories(folder);
        Population population = Population.of(bank);
        writeCustomers(population.customers(), folder.resolve(BankFile.CUSTOMERS.fileName()));
        writeAccounts(population.livelihoods(), folder.resolve(BankFile.ACCOUNTS.fileName()));
        PlayedDays days = new PlayedDays(population);
        long entries = days.write(folder.resolve(BankFile.ENTRIES.fileName()));
        if (bank.withCrimes()) {
            writeLabels(days.labelled(), folder.resolve(DemoBank.LABELS));
        }
        return new DemoBankFiles(
                population.customers().size(), population.livelihoods().size(), entries);
    }

    private static void writeCustomers(List<DemoCustomer> customers, Path path) throws IOException {
        try (CsvFile file = new CsvFile(path, CUSTOMERS)) {
            for (DemoCustomer customer : customers) {
                file.row(
                        customer.reference(),
                        customer.name(),
                        customer.birthDate(),
                        customer.email(),
                        customer.tongue().language(),
                        customer.phone(),
                        customer.address(),
                        customer.postcode(),
                        customer.town(),
                        customer.home().text("country"),
                        customer.segment());
            }
        }
    }

    private static void writeAccounts(List<Livelihood> livelihoods, Path path) throws IOException {
        try (CsvFile file = new CsvFile(path, ACCOUNTS)) {
            for (Livelihood livelihood : livelihoods) {
                DemoAccount account = livelihood.account();
                file.row(
                        account.reference(),
                        account.holder().reference(),
                        account.product(),
                        account.currency(),
                        account.openedOn(),
                        account.cycle(),
                        account.overdraftLimit().toPlainString());
            }
        }
    }

    private static void writeLabels(List<PlayedDays.DemoLabel> labels, Path path) throws IOException {
        try (CsvFile file = new CsvFile(path, LABELS)) {
            for (PlayedDays.DemoLabel label : labels) {
                file.row(
                        label.entry(),
                        label.pattern().alertId(),
                        label.pattern().typology(),
                        true);
            }
        }
    }
}
