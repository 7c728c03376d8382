package dev.gatehouse.gates.tamper.script;

import java.util.Map;

/** What the assertions of Python's libraries are called. */
final class PythonVerbs {
    /** Methods of {@code unittest.TestCase}. */
    static final Map<String, Verb> METHODS = Verb.table("""
            EXACT ae : assertEqual assertEquals assertListEqual assertDictEqual assertSetEqual assertTupleEqual assertIs
            EXACT ae : assertMultiLineEqual assertSequenceEqual assertCountEqual assertItemsEqual assertHTMLEqual
            EXACT ae : assertJSONEqual assertQuerysetEqual assertQuerySetEqual assertXMLEqual
            EXACT a=None : assertIsNone
            PRESENT c : assertTrue assert_ failUnless
            PRESENT n : assertFalse
            PRESENT a : assertIsNotNone assertNoLogs assertDoesNotRaise
            PARTIAL ae=!= : assertNotEqual assertIsNot assertNotEquals assertNotAlmostEqual
            PARTIAL aet : assertAlmostEqual assertAlmostEquals
            PARTIAL ae=in : assertIn
            PARTIAL ae=isinstance : assertIsInstance
            PARTIAL ae=> : assertGreater
            PARTIAL ae=>= : assertGreaterEqual
            PARTIAL ae=< : assertLess
            PARTIAL ae=<= : assertLessEqual
            PARTIAL ae : assertRegex assertNotRegex assertNotIn assertContains assertNotContains assertRegexpMatches
            THROWS ea : assertRaises assertRaisesRegex assertWarns assertRaisesMessage assertRaisesRegexp assertLogs
            UNKNOWN e : fail
            """);

    /** Methods of mocks, behind what they are called on. */
    static final Map<String, Verb> MOCKS = Verb.table("""
            CALLED ae : assert_called_with assert_called_once_with assert_any_call assert_has_calls assert_awaited_once_with
            CALLED ae : assert_awaited_with
            CALLED a=once : assert_called_once assert_awaited_once
            CALLED a=never : assert_not_called assert_not_awaited
            CALLED a : assert_called assert_awaited
            """);

    /** Functions of {@code numpy.testing} and its kin. */
    static final Map<String, Verb> FUNCTIONS = Verb.table("""
            EXACT ae : assert_equal assert_array_equal assert_frame_equal assert_series_equal assert_index_equal eq_
            PARTIAL aet : assert_allclose assert_almost_equal assert_array_almost_equal assert_approx_equal
            PRESENT c : assert_ ok_ assert_true
            PARTIAL ae : assert_in assert_array_less
            THROWS ea : assert_raises assert_raises_regex
            """);

    private PythonVerbs() {}
}
