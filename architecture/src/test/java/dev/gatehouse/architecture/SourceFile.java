package dev.gatehouse.architecture;

import static java.util.stream.Collectors.toList;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A source file as the JDK's parser sees it: what class files no longer tell. */
record SourceFile(CompilationUnitTree tree, String text, SourcePositions positions) {

    /** Parses the files; one that does not parse is an error, not a file without faults. */
    static List<SourceFile> parse(Collection<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
        List<SourceFile> parsed = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(complaints, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, complaints, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree tree : task.parse()) {
                String text = tree.getSourceFile().getCharContent(true).toString();
                parsed.add(new SourceFile(tree, text, positions));
            }
        }
        if (parsed.size() != files.size() || !complaints.getDiagnostics().isEmpty()) {
            throw new IllegalStateException("Not parsed: " + complaints.getDiagnostics());
        }
        return parsed;
    }

    /** Fully qualified name of the type that the file is named after. */
    String name() {
        String simple = path().getFileName().toString().replace(".java", "");
        return packageName() + "." + simple;
    }

    String packageName() {
        return tree.getPackage() == null
                ? ""
                : tree.getPackage().getPackageName().toString();
    }

    Path path() {
        return Path.of(tree.getSourceFile().toUri());
    }

    int lines() {
        return text.lines().collect(toList()).size();
    }

    long firstLine(Tree part) {
        return map().getLineNumber(positions.getStartPosition(tree, part));
    }

    /** Lines strictly between the first and the last line of the part: of a block, those within its braces. */
    long linesWithin(Tree part) {
        return Math.max(0, linesBetweenEnds(part) - 1);
    }

    /** How many lines after its first the part ends. */
    long linesBetweenEnds(Tree part) {
        return map().getLineNumber(positions.getEndPosition(tree, part)) - firstLine(part);
    }

    String at(Tree part) {
        return path().getFileName() + ":" + firstLine(part);
    }

    private LineMap map() {
        return tree.getLineMap();
    }
}
