package dev.gatehouse.endtoend;

/** Projects that Maven can look at without fetching anything. */
final class Poms {
    private Poms() {}

    static String alone() {
        return project("<groupId>sample</groupId><version>1</version><artifactId>sample</artifactId>");
    }

    static String child() {
        return project("<parent><groupId>evil</groupId><artifactId>parent</artifactId><version>1</version>"
                + "<relativePath/></parent><artifactId>sample</artifactId>");
    }

    static String parent() {
        return project("<groupId>evil</groupId><version>1</version><artifactId>parent</artifactId>");
    }

    private static String project(String inner) {
        return "<project><modelVersion>4.0.0</modelVersion>" + inner + "<packaging>pom</packaging></project>";
    }
}
