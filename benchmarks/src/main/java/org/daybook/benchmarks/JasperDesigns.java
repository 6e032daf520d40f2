package org.daybook.benchmarks;

import java.awt.Color;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

/** A JasperReports design with the content and the proportions of the PDF statement, in whole points. */
final class JasperDesigns {

    private static final int WIDTH = 482;
    private static final Color ACCENT = new Color(0x1f4e79);
    private static final Color QUIET = new Color(0x5c6770);
    private static final Color INK = new Color(0x1c2329);
    private static final Color WASH = new Color(0xedf1f5);
    private static final Color HAIRLINE = new Color(0xd3d9de);

    private final JasperDesign design = new JasperDesign();

    private JasperDesigns() {}

    static JasperDesign statement() throws JRException {
        JasperDesigns designs = new JasperDesigns();
        designs.setUpPage();
        designs.addTitle();
        designs.addColumnHeader();
        designs.addDetail();
        designs.addSummary();
        designs.addFoot();
        return designs.design;
    }

    private void setUpPage() throws JRException {
        design.setName("statement");
        design.setPageWidth(595);
        design.setPageHeight(842);
        design.setLeftMargin(71);
        design.setRightMargin(42);
        design.setColumnWidth(WIDTH);
        design.setTopMargin(40);
        design.setBottomMargin(30);
        JRDesignStyle style = new JRDesignStyle();
        style.setName("base");
        style.setDefault(true);
        style.setFontName("Liberation Sans");
        style.setFontSize(8f);
        style.setForecolor(INK);
        design.addStyle(style);
        for (String name : new String[] {"booked", "value", "kind", "details", "debit", "credit", "balance"}) {
            JRDesignField field = new JRDesignField();
            field.setName(name);
            field.setValueClass(String.class);
            design.addField(field);
        }
    }

    private void addTitle() throws JRException {
        JRDesignBand band = band(345);
        rectangle(band, 0, 0, 31, 31, ACCENT);
        centred(text(band, 0, 7, 31, 18, "logo", 15, true, Color.WHITE));
        text(band, 41, 7, 240, 18, "bank", 15, true, ACCENT);
        text(band, 283, 0, 199, 75, "contact", 7.5f, false, QUIET);
        text(band, 0, 92, 227, 9, "sender", 6.5f, false, QUIET);
        line(band, 0, 102, 227);
        text(band, 0, 110, 227, 80, "address", 10, false, INK);
        for (int row = 0; row < 8; row++) {
            text(band, 283, 92 + 13 * row, 80, 11, "label" + row, 7.5f, false, QUIET);
            right(text(band, 363, 92 + 13 * row, 119, 11, "value" + row, 8.5f, false, INK));
        }
        text(band, 0, 235, 240, 24, "title", 18, true, ACCENT);
        right(text(band, 240, 245, 242, 13, "period", 9.5f, false, INK));
        rectangle(band, 0, 270, WIDTH, 46, WASH);
        line(band, 0, 270, WIDTH);
        for (int term = 0; term < 4; term++) {
            text(band, 9 + 119 * term, 278, 110, 9, "termLabel" + term, 7, false, QUIET);
            text(band, 9 + 119 * term, 294, 110, 14, "term" + term, 11.5f, true, INK);
        }
        design.setTitle(band);
    }

    private void addColumnHeader() throws JRException {
        JRDesignBand band = band(18);
        rectangle(band, 0, 0, WIDTH, 18, ACCENT);
        text(band, 4, 5, 50, 9, "bookingDate", 7, true, Color.WHITE);
        text(band, 55, 5, 50, 9, "valueDate", 7, true, Color.WHITE);
        text(band, 106, 5, 150, 9, "description", 7, true, Color.WHITE);
        right(text(band, 296, 5, 56, 9, "debit", 7, true, Color.WHITE));
        right(text(band, 358, 5, 56, 9, "credit", 7, true, Color.WHITE));
        right(text(band, 420, 5, 58, 9, "balance", 7, true, Color.WHITE));
        design.setColumnHeader(band);
    }

    private void addDetail() throws JRException {
        JRDesignBand band = band(24);
        field(band, 4, 3, 50, "booked");
        field(band, 55, 3, 50, "value");
        field(band, 106, 3, 185, "kind");
        JRDesignTextField details = field(band, 106, 13, 185, "details");
        details.setFontSize(7f);
        details.setForecolor(QUIET);
        details.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        right(field(band, 296, 3, 56, "debit"));
        right(field(band, 358, 3, 56, "credit"));
        right(field(band, 420, 3, 58, "balance"));
        line(band, 0, 23, WIDTH).setPositionType(PositionTypeEnum.FIX_RELATIVE_TO_BOTTOM);
        ((JRDesignSection) design.getDetailSection()).addBand(band);
    }

    private void addSummary() throws JRException {
        JRDesignBand band = band(90);
        text(band, 0, 16, 300, 14, "totalsByKind", 9.5f, true, ACCENT);
        stretch(text(band, 4, 34, 160, 11, "totalKinds", 8, false, INK));
        stretch(text(band, 170, 34, 100, 11, "totalCounts", 8, false, QUIET));
        right(stretch(text(band, 296, 34, 56, 11, "totalDebits", 8, false, INK)));
        right(stretch(text(band, 358, 34, 56, 11, "totalCredits", 8, false, INK)));
        JRDesignTextField legal = stretch(text(band, 0, 60, WIDTH, 28, "legal", 6.5f, false, QUIET));
        legal.setPositionType(PositionTypeEnum.FLOAT);
        design.setSummary(band);
    }

    private void addFoot() throws JRException {
        JRDesignBand band = band(20);
        line(band, 0, 4, WIDTH);
        text(band, 0, 9, 380, 9, "sender", 6.5f, false, QUIET);
        JRDesignTextField page = expression(band, 390, 9, 62, 9, "\"Page \" + $V{PAGE_NUMBER} + \" of\"");
        right(page).setFontSize(6.5f);
        JRDesignTextField pages = expression(band, 453, 9, 29, 9, "\" \" + $V{PAGE_NUMBER}");
        pages.setEvaluationTime(EvaluationTimeEnum.REPORT);
        pages.setFontSize(6.5f);
        design.setPageFooter(band);
    }

    private static JRDesignBand band(int height) {
        JRDesignBand band = new JRDesignBand();
        band.setHeight(height);
        return band;
    }

    private JRDesignTextField text(
            JRDesignBand band, int x, int y, int width, int height, String name, float size, boolean bold, Color colour)
            throws JRException {
        if (!design.getParametersMap().containsKey(name)) {
            JRDesignParameter parameter = new JRDesignParameter();
            parameter.setName(name);
            parameter.setValueClass(String.class);
            design.addParameter(parameter);
        }
        JRDesignTextField field = expression(band, x, y, width, height, "$P{" + name + "}");
        field.setFontSize(size);
        field.setBold(bold);
        field.setForecolor(colour);
        return field;
    }

    private JRDesignTextField field(JRDesignBand band, int x, int y, int width, String name) {
        return expression(band, x, y, width, 10, "$F{" + name + "}");
    }

    private JRDesignTextField expression(JRDesignBand band, int x, int y, int width, int height, String expression) {
        JRDesignTextField field = new JRDesignTextField(design);
        field.setX(x);
        field.setY(y);
        field.setWidth(width);
        field.setHeight(height);
        field.setExpression(new JRDesignExpression(expression));
        band.addElement(field);
        return field;
    }

    private static JRDesignTextField right(JRDesignTextField field) {
        field.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
        return field;
    }

    private static void centred(JRDesignTextField field) {
        field.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
    }

    private static JRDesignTextField stretch(JRDesignTextField field) {
        field.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        return field;
    }

    private void rectangle(JRDesignBand band, int x, int y, int width, int height, Color colour) {
        JRDesignRectangle rectangle = new JRDesignRectangle(design);
        rectangle.setX(x);
        rectangle.setY(y);
        rectangle.setWidth(width);
        rectangle.setHeight(height);
        rectangle.setMode(ModeEnum.OPAQUE);
        rectangle.setBackcolor(colour);
        rectangle.getLinePen().setLineWidth(0f);
        band.addElement(rectangle);
    }

    private JRDesignLine line(JRDesignBand band, int x, int y, int width) {
        JRDesignLine line = new JRDesignLine(design);
        line.setX(x);
        line.setY(y);
        line.setWidth(width);
        line.setHeight(1);
        line.getLinePen().setLineWidth(0.4f);
        line.getLinePen().setLineColor(HAIRLINE);
        band.addElement(line);
        return line;
    }
}
