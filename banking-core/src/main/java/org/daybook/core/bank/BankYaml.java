package org.daybook.core.bank;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code bank.yaml}. */
final class BankYaml {

    private static final String SHIPPED = "bank.yaml";

    private BankYaml() {}

    static Bank shipped() {
        try (InputStream in = BankYaml.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("The shipped " + SHIPPED + " is not on the class path");
            }
            return read("the shipped " + SHIPPED, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Bank read(Path file) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(file.toString(), in);
        } catch (CharacterCodingException e) {
            throw new UnusableBankYaml(file.toString(), List.of("The file is not UTF-8."));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static Bank read(String source, Reader in) throws CharacterCodingException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object content;
        try {
            content = new Yaml(new SafeConstructor(options)).load(in);
        } catch (YAMLException e) {
            if (e.getCause() instanceof CharacterCodingException badEncoding) {
                throw badEncoding;
            }
            throw new UnusableBankYaml(source, List.of("The file is not valid YAML: " + firstLine(e) + "."));
        }
        BankFields fields = new BankFields(content);
        Bank bank = fields.bank();
        if (bank == null) {
            throw new UnusableBankYaml(source, fields.faults());
        }
        return bank;
    }

    private static String firstLine(YAMLException e) {
        String message = e.getMessage();
        return message == null ? "no reason given" : message.lines().findFirst().orElse("no reason given");
    }
}
