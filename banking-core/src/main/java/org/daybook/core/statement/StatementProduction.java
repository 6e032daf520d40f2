package org.daybook.core.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.bank.Bank;
import org.daybook.core.security.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes statements: draws them up from the books, renders what the archive lacks, keeps the files, enters the register.
 *
 * <p>What says the same as the latest version on file is that version, and its files are used as they are; what says
 * something else becomes the next version.
 */
@Service
public class StatementProduction {

    private final StatementSource source;
    private final Accounts accounts;
    private final RegisterQueries registered;
    private final StatementRegister register;
    private final StatementAnnouncements announcements;
    private final StatementArchive archive;
    private final StatementRenderers renderers;
    private final Bank bank;

    StatementProduction(
            StatementSource source,
            Accounts accounts,
            RegisterQueries registered,
            StatementRegister register,
            StatementAnnouncements announcements,
            StatementArchive archive,
            Bank bank) {
        this.source = source;
        this.accounts = accounts;
        this.announcements = announcements;
        this.registered = registered;
        this.register = register;
        this.archive = archive;
        this.renderers = new StatementRenderers(bank);
        this.bank = bank;
    }

    /** A statement drawn up, beside the latest one on file for its account and period. */
    public record DrawnUp(Account account, Statement statement, Optional<RegisteredStatement> latest) {}

    /** Statements that are due, by one set of queries for each period among them; ascending by account. */
    public List<DrawnUp> drawUp(List<DueStatement> due) {
        Map<StatementPeriod, List<DueStatement>> byPeriod = due.stream()
                .collect(Collectors.groupingBy(DueStatement::period, LinkedHashMap::new, Collectors.toList()));
        return byPeriod.entrySet().stream()
                .flatMap(period -> drawUp(period.getKey(), period.getValue()).stream())
                .sorted(Comparator.comparingLong(drawnUp -> drawnUp.account().id()))
                .toList();
    }

    /** The statements of some accounts for one period, without numbers; ascending by account. */
    public List<DrawnUp> drawUp(List<Account> drawn, StatementPeriod period) {
        return drawUp(drawn.stream()
                .map(account -> new DueStatement(account.id(), period, Optional.empty()))
                .toList());
    }

    private List<DrawnUp> drawUp(StatementPeriod period, List<DueStatement> due) {
        List<Account> onFile =
                accounts.byId(due.stream().map(DueStatement::accountId).toList());
        Map<Long, Integer> numbers = new HashMap<>();
        due.forEach(item -> item.number().ifPresent(number -> numbers.put(item.accountId(), number)));
        List<Statement> statements = source.drawUp(onFile, period, numbers);
        Map<Long, RegisteredStatement> latest =
                registered.latest(onFile.stream().map(Account::id).toList(), period);
        List<DrawnUp> drawnUp = new ArrayList<>(onFile.size());
        for (int i = 0; i < onFile.size(); i++) {
            Account account = onFile.get(i);
            drawnUp.add(new DrawnUp(account, statements.get(i), Optional.ofNullable(latest.get(account.id()))));
        }
        return drawnUp;
    }

    /** Renders those of the formats that are not in the archive. Uses no database; safe on any thread. */
    public RenderedStatement render(DrawnUp drawnUp, Set<StatementFormat> formats) {
        Sha256 content = StatementDigest.of(drawnUp.statement(), bank);
        RegisteredStatement same = drawnUp.latest()
                .filter(latest -> latest.content().equals(content))
                .orElse(null);
        if (same != null) {
            List<RenderedStatement.NewFile> lacking = lacking(drawnUp.statement(), same, formats);
            if (lacking != null) {
                return RenderedStatement.of(
                        drawnUp.account().id(),
                        drawnUp.statement(),
                        content,
                        same.version(),
                        Optional.of(same.id()),
                        lacking);
            }
        }
        int version = drawnUp.latest().map(latest -> latest.version() + 1).orElse(1);
        return RenderedStatement.of(
                drawnUp.account().id(),
                drawnUp.statement(),
                content,
                version,
                Optional.empty(),
                formats.stream()
                        .sorted()
                        .map(format -> file(drawnUp.statement(), version, format, false))
                        .toList());
    }

    /**
     * What a version on file lacks of the formats; null if the archive has lost a file that this release would render
     * otherwise, so that the version cannot be made whole again.
     */
    private @Nullable List<RenderedStatement.NewFile> lacking(
            Statement statement, RegisteredStatement onFile, Collection<StatementFormat> formats) {
        List<RenderedStatement.NewFile> lacking = new ArrayList<>();
        for (StatementFormat format : formats) {
            Optional<ArchivedFile> known = onFile.file(format);
            if (known.isEmpty()) {
                lacking.add(file(statement, onFile.version(), format, false));
            } else if (!archive.holds(known.get())) {
                RenderedStatement.NewFile again = file(statement, onFile.version(), format, true);
                if (!again.file().sha256().equals(known.get().sha256())) {
                    return null;
                }
                lacking.add(again);
            }
        }
        return lacking;
    }

    private RenderedStatement.NewFile file(
            Statement statement, int version, StatementFormat format, boolean registeredBefore) {
        StatementRenderer renderer = renderers.of(format);
        byte[] bytes = renderer.render(statement);
        return new RenderedStatement.NewFile(
                new ArchivedFile(
                        format,
                        StatementArchive.pathOf(statement.account().reference(), statement.period(), version, format),
                        Sha256.of(bytes),
                        bytes.length,
                        renderer.version()),
                new RenderedStatement.Content(bytes),
                registeredBefore);
    }

    /**
     * Writes the files, then enters the register, within the caller's transaction, as the answer to a request. Requests that
     * make statements of the same accounts side by side are given versions one after the other. If the request is to be
     * mailed, {@link StatementIssued} says so in the same transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long requestId, List<RenderedStatement> rendered) {
        if (rendered.isEmpty()) {
            return;
        }
        List<RenderedStatement> statements = givenVersions(rendered);
        archive.write(
                requestId,
                statements.stream()
                        .flatMap(statement -> statement.newFiles().stream())
                        .toList());
        List<Long> ids = register.enter(requestId, statements);
        announcements.announce(requestId, statements, ids);
    }

    /** Beside what is on file now, which nobody changes for these accounts until the caller's transaction ends. */
    private List<RenderedStatement> givenVersions(List<RenderedStatement> rendered) {
        accounts.lock(rendered.stream().map(RenderedStatement::accountId).toList());
        Map<Long, RegisteredStatement> latest = new HashMap<>();
        rendered.stream()
                .collect(Collectors.groupingBy(
                        RenderedStatement::period,
                        Collectors.mapping(RenderedStatement::accountId, Collectors.toList())))
                .forEach((period, accountIds) -> latest.putAll(registered.latest(accountIds, period)));
        return rendered.stream()
                .map(statement -> {
                    RegisteredStatement onFile = latest.get(statement.accountId());
                    return onFile == null ? statement : statement.beside(onFile);
                })
                .toList();
    }
}
