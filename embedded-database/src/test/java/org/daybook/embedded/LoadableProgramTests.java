package org.daybook.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LoadableProgramTests {

    private static final int SEGMENTS_END = 500;

    @Test
    void leavesOutWhatLiesBehindTheLastSegment() throws IOException {
        byte[] program = program();

        byte[] copied = copy(program);

        assertThat(copied).hasSize(SEGMENTS_END);
        assertThat(Arrays.copyOfRange(copied, 64, SEGMENTS_END))
                .isEqualTo(Arrays.copyOfRange(program, 64, SEGMENTS_END));
    }

    @Test
    void declaresTheSectionHeadersAbsent() throws IOException {
        ByteBuffer header = ByteBuffer.wrap(copy(program())).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(header.getLong(0x28)).isZero();
        assertThat(header.getShort(0x3c)).isZero();
        assertThat(header.getShort(0x3e)).isZero();
    }

    @Test
    void rejectsWhatIsNoProgram() {
        assertThatThrownBy(() -> copy("#!/bin/sh\n".repeat(10).getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IOException.class)
                .hasMessage("not a 64-bit ELF program whose program headers follow its header");
    }

    @Test
    void rejectsAProgramThatEndsEarly() {
        assertThatThrownBy(() -> copy(Arrays.copyOf(program(), SEGMENTS_END - 1)))
                .isInstanceOf(EOFException.class)
                .hasMessage("the program ends before its last segment");
        assertThatThrownBy(() -> copy(Arrays.copyOf(program(), 100)))
                .isInstanceOf(EOFException.class)
                .hasMessage("the program ends within its headers");
    }

    /** Two segments, the later in the file declared first; then 300 bytes that are not loaded. */
    private static byte[] program() {
        byte[] bytes = new byte[SEGMENTS_END + 300];
        Arrays.fill(bytes, (byte) 'x');
        ByteBuffer program = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        program.put(0, new byte[] {0x7f, 'E', 'L', 'F'});
        program.putLong(0x20, 64).putLong(0x28, SEGMENTS_END + 100);
        program.putShort(0x36, (short) 56).putShort(0x38, (short) 2);
        program.putShort(0x3c, (short) 3).putShort(0x3e, (short) 2);
        program.putLong(64 + 0x08, 300).putLong(64 + 0x20, SEGMENTS_END - 300);
        program.putLong(120 + 0x08, 0).putLong(120 + 0x20, 280);
        return bytes;
    }

    private static byte[] copy(byte[] program) throws IOException {
        var out = new ByteArrayOutputStream();
        LoadableProgram.copy(new ByteArrayInputStream(program), out);
        return out.toByteArray();
    }
}
