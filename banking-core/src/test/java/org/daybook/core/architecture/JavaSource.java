package org.daybook.core.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A source file as the compiler parses it; it need not compile.
 *
 * @param types simple names of its classes, nested ones too
 * @param texts its string literals and text blocks
 */
record JavaSource(List<String> types, List<Method> methods, List<String> texts) {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final Map<String, JavaSource> PARSED = new ConcurrentHashMap<>();

    /**
     * A method with a body.
     *
     * @param lines from its first modifier to its closing brace
     */
    record Method(String name, long lines) {}

    static JavaSource of(String text) {
        return PARSED.computeIfAbsent(text, JavaSource::parse);
    }

    private static JavaSource parse(String text) {
        JavacTask task = (JavacTask)
                COMPILER.getTask(null, null, problem -> {}, List.of("-proc:none"), null, List.of(new InMemory(text)));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        JavaSource source = new JavaSource(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(source.new Collector(unit, positions), null);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return source;
    }

    private final class Collector extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Collector(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            types.add(type.getSimpleName().toString());
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
                long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
                methods.add(new Method(method.getName().toString(), last - first + 1));
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                texts.add(text);
            }
            return super.visitLiteral(literal, nothing);
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {

        private final String text;

        InMemory(String text) {
            super(URI.create("string:///Source.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
