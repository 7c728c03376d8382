/** What tests of gates share: the contract that every gate type keeps, and a host made of memory and scratch folders. */
@NullMarked
package dev.gatehouse.testkit;

import org.jspecify.annotations.NullMarked;
