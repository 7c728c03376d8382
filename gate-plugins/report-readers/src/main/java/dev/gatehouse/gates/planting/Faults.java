package dev.gatehouse.gates.planting;

/** What is appended to a source for a tool to notice. */
final class Faults {
    static final String BROKEN = ")\n";
    static final String UNFORMATTED_BRACES = "\n\n\n";
    static final String STYLE_JAVA =
            "class planted_by_gate_prove{\n\tint A_b=1 ;   \n\tvoid X(){if(A_b==1)A_b=2;}\n}\n";
    static final String PMD_JAVA =
            "class PlantedByGateProve {\n    private int unused;\n    void planted() {\n        try {\n"
                    + "            planted();\n        } catch (RuntimeException e) {\n        }\n    }\n}\n";
    static final String NULL_JAVA =
            "class PlantedByGateProve {\n    static int planted() {\n        String nothing = null;\n"
                    + "        return nothing.length();\n    }\n}\n";
    static final String LINT_JS =
            "debugger;\nif (undeclaredByGateProve == 1) { var plantedByGateProve = plantedByGateProve; }\n";
    static final String UNFORMATTED_JS = "\n\n\n;void   [ 1,2 ,3   ]\n";
    static final String TYPE_PYTHON = "\nplanted_by_gate_prove: int = \"text\"\n";
    static final String UNFORMATTED_PYTHON = "\n\n\n\nimport   sys,os\nplanted  = {  'a':1 }\n";
    static final String LINT_PYTHON = "\nimport planted_by_gate_prove\nundefined_by_gate_prove()\n";
    static final String LINT_SHELL = "\ncd $planted_by_gate_prove\necho `ls $undefined_by_gate_prove`\n";
    static final String UNFORMATTED_SHELL = "\n\n\nif   true;then\n        true\n    fi\n";
    static final String UNFORMATTED_GO = "\n\n\nvar   plantedByGateProve   =  1\n";
    static final String LINT_GO = "\nfunc plantedByGateProve(x int) {\n\tx = x\n}\n";
    static final String UNFORMATTED_RUST = "\n\n\nfn   planted_by_gate_prove ( ) {   }\n";

    private Faults() {}
}
