package dev.gatehouse.gates.tamper.tests;

/**
 * A function that tests call and that is none itself.
 *
 * @param name its simple name
 * @param line where it is declared, from 1
 * @param body what it does
 */
public record CalledFunction(String name, int line, Body body) {}
