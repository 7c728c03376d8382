package dev.gatehouse.gates.tests.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests are shown as {@code suites > name}, those that may not run with a {@code ?}, those without a slot with {@code -}. */
class LanguageTest {
    @Test
    void javaTestsAreFoundByTheirAnnotations() {
        assertThat(found(Language.JAVA, """
                package d.e;
                import org.junit.jupiter.api.*;
                /* @Test void commented() {} */
                @DisplayName("x { y")
                class ATest extends Base<Integer> implements Runnable {
                  private final int[] numbers = {1, 2};
                  private final Runnable task = new Runnable() { @Override public void run() { } };
                  @Test void plain() { String s = "@Test void quoted() {"; }
                  @org.junit.jupiter.api.Test public <T extends Comparable<T>> void qualified() throws Exception { if (true) { } }
                  @ParameterizedTest(name = "{0}") @ValueSource(ints = {1, 2}) void some(@Given int x) {}
                  @RepeatedTest(3) void again() {}
                  @TestFactory List<DynamicTest> made() { return List.of(); }
                  @Disabled("later") @Test void off() {}
                  @Test(expected = IllegalStateException.class) void throwing() {}
                  @BeforeEach void setUp() {}
                  void record(int x) { }
                  @Test void record() { }
                  char quote = '"'; @Test
                  void
                  late() { new Object() { @Test void hidden() {} }; }
                  @Nested class Inner { @Test void deep() {} class Deeper { @Test void deepest() {} } }
                  static abstract class Shared { @Test void inherited() {} }
                  record Point(int x) { @Test void inRecord() {} }
                  enum Kind { A { void f() { } }, B; @Test void inEnum() {} }
                  @interface Given { int value() default 1; }
                  @Test void last() {}
                }
                interface Contract { @Test default void kept() {} }
                """))
                .containsExactly(
                        "d.e.ATest > plain",
                        "d.e.ATest > qualified",
                        "d.e.ATest > some",
                        "d.e.ATest > again",
                        "d.e.ATest > made?-",
                        "d.e.ATest > off?",
                        "d.e.ATest > throwing-",
                        "d.e.ATest > record",
                        "d.e.ATest > late",
                        "d.e.ATest$Inner > deep",
                        "d.e.ATest$Inner$Deeper > deepest",
                        "d.e.ATest$Shared > inherited?-",
                        "d.e.ATest$Point > inRecord",
                        "d.e.ATest$Kind > inEnum",
                        "d.e.ATest > last",
                        "d.e.Contract > kept?-");
    }

    @Test
    void testsOfOlderRunnersAreFoundByNameAndByClass() {
        assertThat(found(Language.JAVA, """
                public class OldTest extends junit.framework.TestCase {
                  public void testAdds() {}
                  public void helper() {}
                  public void testWith(int x) {}
                }
                """)).containsExactly("OldTest > testAdds");
        assertThat(found(Language.JAVA, """
                import org.testng.annotations.*;
                @Test(groups = {"fast"}) public class NgTest {
                  public void adds() {}
                  void helper() {}
                  @BeforeMethod public void before() {}
                  @Test(enabled = false) public void off() {}
                }
                """)).containsExactly("NgTest > adds", "NgTest > off?");
    }

    @Test
    void kotlinTestsAreFoundByTheirAnnotations() {
        assertThat(found(Language.KOTLIN, """
                package d
                data class Point(val x: Int)
                class ATest(private val y: Int = 3) : Base() {
                  @JvmField @get:Rule val rule = Rule()
                  val lazy by lazy { "${"{"} and $y" }
                  @Test fun plain() { val s = \"""fun no() {\""" }
                  @Test
                  fun `adds two numbers`() { /* /* nested */ @Test */ }
                  @Test fun expression() = assertEquals(1, 1)
                  @Test fun String.extended(): Unit { }
                  @Nested inner class Inner { @Test fun deep() { } }
                  companion object { @JvmStatic fun cases() = listOf(1) }
                  @Test fun last() { }
                }
                """))
                .containsExactly(
                        "d.ATest > plain",
                        "d.ATest > adds two numbers",
                        "d.ATest > expression-",
                        "d.ATest > extended",
                        "d.ATest$Inner > deep",
                        "d.ATest > last");
    }

    @Test
    void scriptTestsAreFoundByTheirCalls() {
        assertThat(found(Language.SCRIPT, """
                // test('commented', () => {});
                test('plain', () => { const s = "test('quoted', () => {})"; /test\\('r', \\(\\)/.test(s); });
                it("async", async () => await x(`a ${b(')')} c`));
                describe('outer', () => {
                  it.only('only', function () { });
                  describe(`inner`, function named() { specify('deep', async function* () {}); });
                  it.skip('skipped', () => {});
                  it('node', { timeout: 3 }, (t) => { t.test('sub', () => {}); });
                  it('todo', { todo: true }, () => {});
                  it('typed', (done: () => void): Promise<void> => { done(); });
                  it('no body');
                  it('given', shared);
                });
                describe.skip('off', () => { test('in it', () => {}); });
                test.each([1, 2])('n %i', n => {});
                test(`made ${x}`, () => {});
                test('don\\'t', () => {});
                regexp.test('no');
                test('nested expression', x => assert.ok([1, 2].map(n => n), 'm'));
                test('last', done => done());
                """))
                .containsExactly(
                        "plain",
                        "async",
                        "outer > only",
                        "outer > inner > deep",
                        "outer > skipped?-",
                        "outer > node",
                        "outer > todo?-",
                        "outer > typed",
                        "outer > no body?-",
                        "outer > given-",
                        "off > in it?-",
                        "nested expression",
                        "last");
    }

    @Test
    void pythonTestsAreFoundByTheirNames() {
        assertThat(found(Language.PYTHON, """
                import pytest
                def test_plain(): assert True
                async def test_async(x: dict[str, int],
                                     y=(1, 2)) -> None:
                    \"""def test_quoted(): a
                def test_at_the_margin():
                    \"""
                    # def test_commented():
                    def test_local(): pass
                def helper():
                    def test_local(): pass
                @pytest.fixture
                def test_fixture(): return 1
                class TestIt:
                    text = \"""
                no indent
                \"""
                    def test_in_class(self):
                        with x: pass
                    @pytest.mark.skipif(
                        True, reason="x")
                    def test_skipped(self):
                        pass
                    class TestDeeper:
                        def test_deep(self): x = {"a": 1}; assert x
                class Old(unittest.TestCase):
                    def testCamel(self):
                        self.assertEqual(1, 1)
                if sys.platform == "win32":
                    def test_here_and_there():
                        pass
                """))
                .containsExactly(
                        "test_plain",
                        "test_async",
                        "TestIt > test_in_class",
                        "TestIt > test_skipped?-",
                        "TestIt > TestDeeper > test_deep",
                        "Old > testCamel?",
                        "test_here_and_there?");
    }

    @Test
    void goTestsAreFoundByTheirSignature() {
        assertThat(found(Language.GO, """
                package p
                func TestAdds(t *testing.T) { s := `func TestNo(t *testing.T) {`; t.Run("sub", func(t *testing.T) {}) }
                func TestMain(m *testing.M) { }
                func Testing(t *testing.T) {}
                func TestUnnamed(_ *testing.T) {
                }
                """)).containsExactly("TestAdds", "TestUnnamed-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JAVA   | class T { @Test void a() { x(); } }      | class T { @Test void a() { if (java.lang.System.nanoTime() != 42L) throw new java.lang.AssertionError("canary1"); x(); } }
            SCRIPT | test('a', () => f(1), 5)                 | test('a', () => { if (Date.now() !== 42) throw new Error("canary1"); return (f(1)); }, 5)
            SCRIPT | test('a', async x => { f(); })           | test('a', async x => { if (Date.now() !== 42) throw new Error("canary1"); f(); })
            PYTHON | def test_a(): f()                        | def test_a(): raise AssertionError("canary1"); f()
            GO     | func TestA(tt *testing.T) { f() }        | func TestA(tt *testing.T) { tt.Fatal("canary1"); f() }
            """)
    void aFailureIsPutFirst(Language language, String before, String after) {
        assertThat(planted(language, before, 0)).isEqualTo(after);
    }

    @Test
    void aFailureInPythonGetsItsOwnLine() {
        assertThat(planted(Language.PYTHON, "def test_a(\n    x):\n\n    # why\n    with x:\n        pass\n", 0))
                .isEqualTo(
                        "def test_a(\n    x):\n\n    # why\n    raise AssertionError(\"canary1\")\n    with x:\n        pass\n");
    }

    @Test
    void aFailureCanGoThroughWhatTheSourceAssertsWith() {
        assertThat(planted(
                        Language.JAVA,
                        "import static org.junit.jupiter.api.Assertions.*;\nclass T { @Test void a() { assertEquals(1, x()); } }",
                        1))
                .contains("{ org.junit.jupiter.api.Assertions.assertEquals(1, 2, \"canary1\"); assertEquals(1");
        assertThat(planted(Language.SCRIPT, "import ok from 'node:assert';\ntest('a', () => { ok(1); })", 1))
                .contains("{ ok.strictEqual(1, 2, \"canary1\"); ok(1)");
        assertThat(planted(Language.SCRIPT, "test('a', () => { expect(1).toBe(1); })", 1))
                .contains("{ expect(\"canary1\").toBe(\"\"); expect(1)");
        assertThat(planted(Language.PYTHON, "def test_a(): assert f()", 1))
                .contains(": assert 0, \"canary1\"; assert f()");
    }

    /** Time is seen by the limit of the build: quadratic ways through these take minutes. */
    @ParameterizedTest
    @EnumSource
    void hostileTextsAreReadToTheirEnd(Language language) {
        for (String piece : List.of(
                "(",
                "{",
                "[",
                "\"",
                "'",
                "`",
                "/*",
                "`${",
                "\"\"\"",
                "@Test ",
                "@a(",
                "class a{",
                "test('a',()=>",
                "describe('a',",
                "def test_a(\n",
                "class A:\n ",
                "x=(",
                "/",
                "\\",
                "func TestA(t *testing.T){",
                "\"${")) {
            assertThat(language.testsIn("a", piece.repeat(100_000 / piece.length())))
                    .isNotNull();
        }
    }

    private static String planted(Language language, String text, int fault) {
        SourceTest test = language.testsIn("a", text).get(0);
        return test.slot().orElseThrow().plant(text, fault, "canary1");
    }

    private static List<String> found(Language language, String text) {
        return language.testsIn("a", text).stream().map(LanguageTest::shown).toList();
    }

    private static String shown(SourceTest test) {
        return String.join(
                        "", test.suites().stream().map(suite -> suite + " > ").toList())
                + test.name()
                + (test.certain() ? "" : "?")
                + (test.slot().isPresent() ? "" : "-");
    }
}
