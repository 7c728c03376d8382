package dev.gatehouse.gates.tamper.script;

/**
 * A call that declares a test or a group.
 *
 * @param unit what it declares
 * @param only whether everything else of the file is off
 * @param parameter the first parameter of its function; empty if it has none
 */
record TestCall(Unit unit, boolean only, String parameter) {}
