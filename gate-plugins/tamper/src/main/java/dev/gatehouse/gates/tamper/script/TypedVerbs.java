package dev.gatehouse.gates.tamper.script;

import java.util.Map;

/** What the assertions of Kotlin's and C#'s libraries are called. */
final class TypedVerbs {
    /** kotlin.test and JUnit. */
    static final Map<String, Verb> KOTLIN = Verb.table("""
            EXACT eat : assertEquals
            EXACT ea : assertSame assertContentEquals assertArrayEquals assertIterableEquals assertLinesMatch
            EXACT a=null : assertNull
            EXACT c : assertTrue assert check require
            EXACT n : assertFalse
            PRESENT a : assertNotNull assertDoesNotThrow
            PARTIAL ea=!= : assertNotEquals assertNotSame
            PARTIAL ae=in : assertContains
            PARTIAL a : assertIs assertIsNot assertInstanceOf
            THROWS a : assertThrows assertFailsWith assertFails assertThrowsExactly shouldThrow shouldThrowExactly
            THROWS a : shouldThrowAny shouldThrowMessage
            PRESENT a : shouldNotThrow shouldNotThrowAny
            CALLED a : verify coVerify verifySequence verifyOrder verifyAll coVerifyOrder verifyNoInteractions
            CALLED a : verifyNoMoreInteractions
            UNKNOWN e : fail
            """);

    /** Behind {@code assertThat(x)}, {@code expectThat(x)}, {@code x.Should()} and Kotest's {@code x.shouldBe(y)}. */
    static final Map<String, Verb> CHAINS = Verb.table("""
            EXACT ae : isEqualTo isSameAs isSameInstanceAs containsExactly isIdenticalTo containsExactlyInAnyOrder hasToString
            EXACT ae : isEqualByComparingTo shouldBe shouldBeEqual shouldBeSameInstanceAs shouldContainExactly shouldBeExactly
            EXACT ae : Be BeEquivalentTo BeSameAs Equal ShouldBe ShouldBeSameAs ShouldBeEquivalentTo BeExactly
            EXACT ae : shouldContainExactlyInAnyOrder shouldBeEqualTo containsExactlyElementsIn
            EXACT a=null : isNull shouldBeNull BeNull ShouldBeNull
            EXACT a=true : isTrue shouldBeTrue BeTrue ShouldBeTrue
            EXACT a=false : isFalse shouldBeFalse BeFalse ShouldBeFalse
            EXACT a=empty : isEmpty shouldBeEmpty BeEmpty ShouldBeEmpty BeNullOrEmpty
            PRESENT a : isNotNull shouldNotBeNull NotBeNull ShouldNotBeNull isNotEmpty NotBeEmpty ShouldNotBeEmpty isPresent
            PRESENT a : NotThrow NotThrowAsync ShouldNotThrow doesNotThrowAnyException shouldNotBeEmpty isSuccess
            PRESENT a : NotBeNullOrEmpty NotBeNullOrWhiteSpace ShouldNotBeNullOrEmpty isNotBlank
            THROWS a : Throw ThrowAsync ThrowExactly ThrowExactlyAsync ShouldThrow isFailure
            THROWS ae : isInstanceOf hasMessage WithMessage
            PARTIAL aet : BeApproximately isCloseTo isWithin shouldBeWithin
            PARTIAL ae=!= : isNotEqualTo NotBe shouldNotBe ShouldNotBe NotEqual NotBeSameAs isNotSameAs
            PARTIAL ae=> : isGreaterThan BeGreaterThan ShouldBeGreaterThan shouldBeGreaterThan
            PARTIAL ae=>= : isGreaterThanOrEqualTo isAtLeast BeGreaterThanOrEqualTo BeGreaterOrEqualTo shouldBeGreaterThanOrEqual
            PARTIAL ae=< : isLessThan BeLessThan ShouldBeLessThan shouldBeLessThan
            PARTIAL ae=<= : isLessThanOrEqualTo isAtMost BeLessThanOrEqualTo BeLessOrEqualTo
            PARTIAL ae : contains doesNotContain hasSize startsWith endsWith matches containsOnly containsAll hasSameSizeAs
            PARTIAL ae : Contain NotContain HaveCount HaveLength StartWith EndWith Match MatchRegex BeOfType BeAssignableTo
            PARTIAL ae : ContainSingle ContainKey BeInRange BeOneOf BeCloseTo OnlyContain HaveCountGreaterThan AllBeOfType
            PARTIAL ae : ShouldContain ShouldNotContain ShouldStartWith ShouldEndWith ShouldMatch ShouldBeOfType ShouldBeOneOf
            PARTIAL ae : ShouldSatisfyAllConditions ShouldBeInRange ShouldContainKey ShouldHaveSingleItem ShouldAllBe
            PARTIAL ae : shouldContain shouldNotContain shouldHaveSize shouldStartWith shouldEndWith shouldMatch shouldHaveLength
            PARTIAL ae : shouldContainAll shouldBeInstanceOf shouldBeTypeOf shouldBeIn shouldBeOneOf shouldContainKey
            """);

    /** Methods of {@code Assert} in xUnit, NUnit and MSTest. */
    static final Map<String, Verb> CSHARP = Verb.table("""
            EXACT ead : Equal
            EXACT eat : AreEqual StrictEqual
            EXACT ea : Same AreSame Equivalent AreEquivalent SequenceEqual
            EXACT a=null : Null IsNull
            EXACT c : True IsTrue
            EXACT n : False IsFalse
            EXACT a=empty : Empty IsEmpty
            EXACT a=one : Single ContainsSingle
            PRESENT a : NotNull IsNotNull NotEmpty IsNotEmpty DoesNotThrow DoesNotThrowAsync
            PARTIAL ea=!= : NotEqual AreNotEqual NotSame AreNotSame NotStrictEqual AreNotEquivalent
            PARTIAL ea : Contains DoesNotContain StartsWith EndsWith Matches DoesNotMatch IsSubsetOf Subset Superset
            PARTIAL ae : IsInstanceOfType IsInstanceOf InRange NotInRange All Collection
            PARTIAL a : IsType IsAssignableFrom IsNotType HasCount
            PARTIAL ae=> : Greater
            PARTIAL ae=>= : GreaterOrEqual
            PARTIAL ae=< : Less
            PARTIAL ae=<= : LessOrEqual
            THROWS a : Throws ThrowsAsync ThrowsAny ThrowsAnyAsync ThrowsException ThrowsExceptionAsync Catch CatchAsync
            THROWS a : ThrowsExactly ThrowsExactlyAsync Raises
            VACUOUS _ : Pass
            UNKNOWN e : Fail
            """);

    /** The words of NUnit's constraints. */
    static final Map<String, Verb> CONSTRAINTS = Verb.table("""
            EXACT ae : EqualTo SameAs EquivalentTo
            EXACT a=true : True
            EXACT a=false : False
            EXACT a=null : Null
            EXACT a=empty : Empty
            PARTIAL ae=> : GreaterThan AtLeast
            PARTIAL ae=>= : GreaterThanOrEqualTo
            PARTIAL ae=< : LessThan
            PARTIAL ae=<= : LessThanOrEqualTo AtMost
            PARTIAL ae : Contain StartWith EndWith Match Exactly Member Item InRange Length Count InstanceOf TypeOf Substring
            PRESENT a : Nothing Positive Negative
            """);

    private TypedVerbs() {}
}
