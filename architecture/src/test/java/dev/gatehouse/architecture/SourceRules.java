package dev.gatehouse.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules over sources; each gives the faults that it found, as text with file and line. */
final class SourceRules {
    static final int FILE_LINES = 400;
    static final int METHOD_LINES = 40;

    private static final Set<String> EVERYTHING = Set.of("Throwable", "java.lang.Throwable");
    private static final Pattern CHARTER = Pattern.compile("/\\*\\*\\s*(?:\\*\\s*)?\\S.*?\\*/", Pattern.DOTALL);

    private static final Pattern IDLE = Pattern.compile(
            "(.*\\.)?(Disabled(On|If|For)?.*|assume(True|False|That|NoException)|Thread\\.sleep|Assumptions\\..*)");

    private SourceRules() {}

    static List<String> longFiles(Collection<SourceFile> files) {
        return files.stream()
                .filter(file -> file.lines() > FILE_LINES)
                .map(file -> file.path().getFileName() + " has " + file.lines() + " lines")
                .collect(Collectors.toList());
    }

    static List<String> longMethods(Collection<SourceFile> files) {
        List<String> faults = new ArrayList<>();
        for (SourceFile file : files) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    long lines = method.getBody() == null ? 0 : codeLines(file, method.getBody());
                    if (lines > METHOD_LINES) {
                        faults.add(file.at(method) + " " + method.getName() + " has " + lines + " lines");
                    }
                    return super.visitMethod(method, nothing);
                }
            }.scan(file.tree(), null);
        }
        return faults;
    }

    /** Lines of the block, with each text block counted as one: it is data. */
    private static long codeLines(SourceFile file, BlockTree block) {
        AtomicLong lines = new AtomicLong(file.linesWithin(block));
        new TreeScanner<Void, Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getKind() == Tree.Kind.STRING_LITERAL) {
                    lines.addAndGet(-file.linesBetweenEnds(literal));
                }
                return null;
            }
        }.scan(block, null);
        return lines.get();
    }

    static List<String> catchesOfEverything(Collection<SourceFile> files, Set<String> allowed) {
        List<String> faults = new ArrayList<>();
        for (SourceFile file : files) {
            if (!allowed.contains(file.name())) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitCatch(CatchTree handler, Void nothing) {
                        if (caught(handler).stream().anyMatch(EVERYTHING::contains)) {
                            faults.add(file.at(handler) + " catches Throwable");
                        }
                        return super.visitCatch(handler, nothing);
                    }
                }.scan(file.tree(), null);
            }
        }
        return faults;
    }

    private static List<String> caught(CatchTree handler) {
        Tree type = handler.getParameter().getType();
        List<? extends Tree> types = type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
        return types.stream().map(Object::toString).collect(Collectors.toList());
    }

    /** Tests that switch themselves off, and tests that wait by the clock. */
    static List<String> idleTests(Collection<SourceFile> files) {
        List<String> faults = new ArrayList<>();
        for (SourceFile file : files) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
                    return note(annotation, annotation.getAnnotationType().toString());
                }

                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                    note(call, call.getMethodSelect().toString());
                    return super.visitMethodInvocation(call, nothing);
                }

                private @Nullable Void note(Tree part, String name) {
                    if (IDLE.matcher(name).matches()) {
                        faults.add(file.at(part) + " " + name);
                    }
                    return null;
                }
            }.scan(file.tree(), null);
        }
        return faults;
    }

    /** Packages without a package-info that is {@code @NullMarked} and says what the package is for. */
    static List<String> unmarkedPackages(Collection<SourceFile> files) {
        Map<String, String> faults = new TreeMap<>();
        files.forEach(file -> faults.put(file.packageName(), file.packageName() + " has no package-info.java"));
        for (SourceFile file : files) {
            if (file.path().endsWith("package-info.java")) {
                boolean marked = file.tree().getPackage().getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getAnnotationType().toString().endsWith("NullMarked"));
                if (!marked) {
                    faults.put(file.packageName(), file.packageName() + " is not @NullMarked");
                } else if (!CHARTER.matcher(file.text()).lookingAt()) {
                    faults.put(file.packageName(), file.packageName() + " does not begin with what it is for");
                } else {
                    faults.remove(file.packageName());
                }
            }
        }
        return List.copyOf(faults.values());
    }
}
