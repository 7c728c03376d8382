/** Made-up secrets and what only looks like them, and what the scanner makes of both. */
package dev.gatehouse.gates.secrets.corpus;
