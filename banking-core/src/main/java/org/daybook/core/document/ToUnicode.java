package org.daybook.core.document;

/** The table by which a reader of PDF turns glyph numbers back into text, for search and copying. */
final class ToUnicode {

    /** The format allows no more entries in one block. */
    private static final int BLOCK = 100;

    private static final String HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;

    private static final String FOOT = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private ToUnicode() {}

    /** The table of a font whose glyph 0 stands for the first character of the basic plane given, and so on. */
    static String of(int[] codePoints) {
        StringBuilder table = new StringBuilder(HEAD);
        for (int block = 0; block < codePoints.length; block += BLOCK) {
            int end = Math.min(block + BLOCK, codePoints.length);
            table.append(end - block).append(" beginbfchar\n");
            for (int glyph = block; glyph < end; glyph++) {
                table.append('<').append(hex(glyph)).append("> <").append(hex(codePoints[glyph]));
                table.append(">\n");
            }
            table.append("endbfchar\n");
        }
        return table.append(FOOT).toString();
    }

    private static String hex(int number) {
        String digits = Integer.toHexString(0x10000 | number);
        return digits.substring(1);
    }
}
