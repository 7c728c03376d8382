package dev.gatehouse.gates.tamper.script;

import java.util.Map;

/** What the functions of testify are called; the first argument is the test. */
final class GoVerbs {
    static final Map<String, Verb> TESTIFY = Verb.table("""
            EXACT _ea : Equal Exactly EqualValues JSONEq YAMLEq Same ElementsMatch EqualExportedValues
            EXACT _a=nil : Nil NoError
            EXACT _a=zero : Zero
            EXACT _a=empty : Empty
            EXACT _c : True
            EXACT _n : False
            PRESENT _a : NotNil NotEmpty NotZero Error NotPanics
            THROWS _a : Panics
            THROWS _ae : EqualError ErrorIs ErrorAs ErrorContains
            THROWS _ea : PanicsWithValue PanicsWithError
            PARTIAL _ea=!= : NotEqual NotSame NotEqualValues
            PARTIAL _eat : InDelta InEpsilon WithinDuration
            PARTIAL _ae : Contains NotContains Len Subset
            PARTIAL _ea : IsType Implements Regexp NotRegexp
            PARTIAL _ae=> : Greater
            PARTIAL _ae=>= : GreaterOrEqual
            PARTIAL _ae=< : Less
            PARTIAL _ae=<= : LessOrEqual
            PARTIAL _a : Eventually Never FileExists DirExists Positive Negative Condition
            UNKNOWN _e : Fail FailNow
            CALLED ae : AssertCalled AssertNumberOfCalls AssertExpectations AssertNotCalled
            """);

    private GoVerbs() {}
}
