package org.daybook.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import org.daybook.core.money.Money;
import org.junit.jupiter.api.Test;

class SheetXmlTests {

    private static final Currency CZK = Currency.getInstance("CZK");

    @Test
    void writesTextAsTextWhateverItLooksLike() {
        assertThat(cellOf("=1+1")).isEqualTo("=1+1");
        assertThat(cellOf("a<b>&\"c'")).isEqualTo("a&lt;b&gt;&amp;\"c'");
        assertThat(cellOf("]]></t><f>1</f>")).isEqualTo("]]&gt;&lt;/t&gt;&lt;f&gt;1&lt;/f&gt;");
        assertThat(cellOf("Žluťoučký €😀")).isEqualTo("Žluťoučký €😀");
    }

    @Test
    void writesCharactersThatXmlForbidsAsExcelDoes() {
        assertThat(cellOf("a\u0000b\u001b\r\uffff")).isEqualTo("a_x0000_b_x001B__x000D__xFFFF_");
        assertThat(cellOf("tab\tand\nline")).isEqualTo("tab\tand\nline");
        assertThat(cellOf("\ud800 \udc00")).isEqualTo("\ufffd \ufffd");
    }

    @Test
    void keepsTextThatLooksLikeAnEscape() {
        assertThat(cellOf("_x0041_ and a_b_xyz")).isEqualTo("_x005F_x0041_ and a_b_xyz");
    }

    @Test
    void endsATextThatIsTooLongWithAnEllipsis() {
        String cell = cellOf("x".repeat(40_000));

        assertThat(cell).hasSize(32_767).endsWith("x…");
    }

    @Test
    void writesAmountsAsExactNumbers() {
        assertThat(amount(-5)).isEqualTo("<c r=\"B3\" s=\"7\"><v>-0.05</v></c>");
        assertThat(amount(123_456_789)).isEqualTo("<c r=\"B3\" s=\"7\"><v>1234567.89</v></c>");
        assertThat(amount(999_999_999_999_999L)).isEqualTo("<c r=\"B3\" s=\"7\"><v>9999999999999.99</v></c>");
    }

    @Test
    void writesAnAmountThatANumberCannotHoldAsText() {
        assertThat(amount(-1_000_000_000_000_001L)).contains("t=\"inlineStr\"").contains(">-10000000000000.01<");
    }

    @Test
    void countsDaysAsExcelDoes() {
        assertThat(date(LocalDate.of(1900, 3, 1))).isEqualTo("<c r=\"A1\" s=\"0\"><v>61</v></c>");
        assertThat(date(LocalDate.of(1994, 2, 28))).isEqualTo("<c r=\"A1\" s=\"0\"><v>34393</v></c>");
    }

    @Test
    void writesADayThatExcelCountsWronglyAsText() {
        assertThat(date(LocalDate.of(1900, 2, 28))).contains("t=\"inlineStr\"").contains(">1900-02-28<");
    }

    @Test
    void setsRowsAndFilterBetweenWhatTheTemplateHas() {
        SheetXml sheet = new SheetXml().row(1).whole(0, 2, 12).row(4, 30).blank(3, 1);
        sheet.filter(0, 1, 3, 4);

        assertThat(written(sheet))
                .isEqualTo("<row r=\"1\"><c r=\"A1\" s=\"2\"><v>12</v></c></row>"
                        + "<row r=\"4\" ht=\"30\" customHeight=\"1\"><c r=\"D4\" s=\"1\"/></row>"
                        + "</sheetData><autoFilter ref=\"A1:D4\"/>");
    }

    private static String cellOf(String text) {
        String row = written(new SheetXml().row(1).text(0, 0, text));
        String start = "<t xml:space=\"preserve\">";
        return row.substring(row.indexOf(start) + start.length(), row.indexOf("</t></is></c></row></sheetData>"));
    }

    private static String amount(long minor) {
        return cell(new SheetXml().row(3).amount(1, 7, Money.ofMinor(minor, CZK)));
    }

    private static String date(LocalDate date) {
        return cell(new SheetXml().row(1).date(0, 0, date));
    }

    private static String cell(SheetXml sheet) {
        String row = written(sheet);
        return row.substring(row.indexOf("<c "), row.indexOf("</row>"));
    }

    private static String written(SheetXml sheet) {
        return new String(sheet.between(new byte[0], new byte[0]), StandardCharsets.UTF_8);
    }
}
