package dev.gatehouse.gates.tamper.script;

import java.util.Map;
import java.util.Set;

/** What the assertions of JavaScript's libraries are called. */
final class ScriptVerbs {
    /** Behind {@code expect(x)}, {@code x.should}: jest, vitest, jasmine, chai, Playwright; the asserted value comes first. */
    static final Map<String, Verb> MATCHERS = Verb.table("""
            EXACT ae : toBe toEqual toStrictEqual equal equals eql eq deepEqual toHaveText toHaveValue toHaveTextContent
            EXACT ae : toHaveURL toHaveTitle toHaveCount toMatchInlineSnapshot toMatchSnapshot matchSnapshot toHaveScreenshot
            EXACT ae : eqls toReturnWith toHaveReturnedWith toHaveLastReturnedWith toHaveResolvedWith
            EXACT a=null : toBeNull null
            EXACT a=undefined : toBeUndefined undefined
            EXACT a=NaN : toBeNaN NaN
            EXACT a=true : toBeTrue true True
            EXACT a=false : toBeFalse false False
            EXACT a=empty : empty toBeEmptyDOMElement toBeEmpty
            PARTIAL a=falsy : toBeFalsy
            PARTIAL a : sealed frozen extensible finite
            PRESENT c : toBeTruthy ok
            PRESENT a : toBeDefined exist exists toBeInTheDocument toBeAttached
            THROWS ae : toThrow toThrowError throw throws Throw rejectedWith toThrowErrorMatchingSnapshot
            THROWS ae : toThrowErrorMatchingInlineSnapshot toThrowWithMessage toRejectWith
            THROWS a : rejected
            PRESENT a : fulfilled
            CALLED a : toHaveBeenCalled toBeCalled called
            CALLED a=once : toHaveBeenCalledOnce calledOnce
            CALLED ae : toHaveBeenCalledTimes toBeCalledTimes callCount toHaveBeenCalledWith toBeCalledWith calledWith
            CALLED ae : toHaveBeenLastCalledWith toHaveBeenNthCalledWith lastCalledWith calledOnceWith calledWithExactly
            CALLED ae : calledOnceWithExactly toHaveBeenCalledOnceWith toHaveBeenCalledExactlyOnceWith
            PARTIAL aed : toBeCloseTo
            PARTIAL aet : closeTo approximately
            PARTIAL ae : toMatch toMatchObject toContain toContainEqual toHaveLength toHaveProperty toBeInstanceOf toBeTypeOf
            PARTIAL ae=> : toBeGreaterThan above gt greaterThan
            PARTIAL ae=>= : toBeGreaterThanOrEqual least gte
            PARTIAL ae=< : toBeLessThan below lt lessThan
            PARTIAL ae=<= : toBeLessThanOrEqual most lte
            PARTIAL ae : include includes contain contains match within lengthOf length property keys members instanceof
            PARTIAL ae : instanceOf a an oneOf satisfy string key ownProperty
            PARTIAL ae : toContainText toHaveAttribute toHaveClass toSatisfy toBeOneOf containSubset respondTo
            """);

    /** Behind {@code assert}, {@code t}: node, chai, tape, tap, ava, QUnit; the asserted value is an argument. */
    static final Map<String, Verb> CALLS = Verb.table("""
            EXACT ae : equal equals isEqual is strictEqual strictEquals deepEqual deepStrictEqual same strictSame deepEquals
            EXACT ae : isEquivalent eql eq deepLooseEqual looseEqual looseEquals snapshot matchSnapshot fileSnapshot propEqual
            EXACT ae : sameMembers sameDeepMembers sameOrderedMembers sameDeepOrderedMembers lengthEquals
            EXACT a=true : isTrue true
            EXACT a=false : isFalse false
            EXACT a=null : isNull
            EXACT a=undefined : isUndefined
            EXACT a=NaN : isNaN
            EXACT a=empty : isEmpty
            PRESENT c : ok truthy assert isOk
            PRESENT n : notOk notok falsy isNotOk
            PARTIAL ae=different : notEqual not notStrictEqual notStrictEquals notDeepEqual notSame notDeepStrictEqual isNot
            PARTIAL ae=different : isNotEqual notPropEqual notDeepEquals doesNotEqual notEquals notStrictSame
            PARTIAL ae : match doesNotMatch notMatch include includes notInclude deepInclude like partialDeepStrictEqual regex
            PARTIAL ae : instanceOf typeOf lengthOf property hasAllKeys hasAnyKeys notRegex
            PARTIAL ae=> : isAbove
            PARTIAL ae=>= : isAtLeast
            PARTIAL ae=< : isBelow
            PARTIAL ae=<= : isAtMost
            PARTIAL ae : propertyVal nestedProperty has hasProp type isArray isString isNumber isFunction isObject isBoolean
            PARTIAL aet : closeTo approximately
            THROWS ae : throws rejects throwsAsync rejected raises
            EXACT a=undefined : ifError error notError ifErr iferror
            PRESENT a : doesNotThrow doesNotReject notThrows notThrowsAsync exists isDefined isNotNull notThrow
            PRESENT a : isNotEmpty resolves notReject
            CALLED ae : calledWith calledOnceWith calledWithExactly callCount calledOnceWithExactly calledWithMatch
            CALLED a=once : calledOnce
            CALLED a : called notCalled neverCalledWith calledTwice
            UNKNOWN e : fail
            """);

    /** Words of chains that say nothing. */
    static final Set<String> FILLERS = Set.of(
            "to",
            "be",
            "been",
            "is",
            "that",
            "which",
            "and",
            "has",
            "have",
            "with",
            "at",
            "of",
            "same",
            "but",
            "does",
            "still",
            "also",
            "deep",
            "own",
            "nested",
            "ordered",
            "any",
            "all",
            "itself",
            "resolves",
            "rejects",
            "eventually",
            "strict",
            "soft");

    private ScriptVerbs() {}
}
