package org.daybook.core.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a bank's file states them.
 *
 * <p>A text the file leaves empty is empty. A text whose column the file does not have is null: the file says nothing about
 * it, and it is not compared with what is on file.
 *
 * @param line where the row begins in {@code customers.csv}; 0 for a customer on file
 * @param reference the sending bank's name for the customer
 * @param fullName as printed in the address window
 * @param birthDate null for a firm, or where it is not known
 * @param email may be empty
 * @param language ISO 639-1, two lower-case letters
 * @param country ISO 3166 alpha-2
 * @param segment the sending bank's own grouping
 */
public record CustomerRow(
        long line,
        String reference,
        String fullName,
        @Nullable LocalDate birthDate,
        String email,
        String language,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String country,
        @Nullable String segment) {}
