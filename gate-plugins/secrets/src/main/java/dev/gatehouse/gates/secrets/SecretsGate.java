package dev.gatehouse.gates.secrets;

import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gates.secrets.format.Randomness;
import dev.gatehouse.gates.secrets.scan.ExhaustedException;
import dev.gatehouse.gates.secrets.scan.SecretScanner;
import dev.gatehouse.submission.PathGlobs;
import dev.gatehouse.submission.Side;
import dev.gatehouse.verdict.Judgement;
import java.io.IOException;
import java.util.List;

/** Looks through what was changed, or the whole tree. */
final class SecretsGate implements Gate {
    private final SecretsSettings settings;
    private final PathGlobs excluded;

    SecretsGate(SecretsSettings settings) {
        this.settings = settings;
        this.excluded = PathGlobs.of(settings.exclude());
    }

    @Override
    public Judgement judge(GateContext context) throws IOException, InterruptedException {
        SecretScanner scanner = new SecretScanner(
                new Randomness(settings.minLength(), settings.minEntropy(), settings.minHexEntropy()));
        Grounds grounds = new Grounds(context, settings.scan(), excluded);
        Search search = new Search(context, scanner);
        try {
            return context.side() == Side.HEAD ? head(context, grounds, search) : base(context, grounds, search);
        } catch (ExhaustedException e) {
            return Judgement.notProven(
                    search.path() + ": " + e.getMessage(),
                    "say 'exclude: [\"" + search.path() + "\"]' if it is no source");
        } catch (FloodException e) {
            return Judgement.notProven(
                    search.path() + " and others hold more secrets than can be kept out of reports",
                    "leave test data and generated files out with 'exclude'");
        }
    }

    private static Judgement head(GateContext context, Grounds grounds, Search search)
            throws IOException, InterruptedException {
        Findings findings = new Findings(context.gate());
        Allowances allowances = new Allowances(context, grounds.origins());
        for (Ground ground : grounds.on(Side.HEAD)) {
            for (Found found : search.in(ground)) {
                if (found.touched() && !allowances.cover(found)) {
                    findings.add(found);
                }
            }
        }
        return new Judgement.Judged(search.files(), findings.all(), search.measures(allowances.count()), List.of());
    }

    /**
     * What was there before. A secret that still stands on an untouched line excuses nothing: another one like it is a
     * copy, while one that has gone from its line may have moved.
     */
    private static Judgement base(GateContext context, Grounds grounds, Search search)
            throws IOException, InterruptedException {
        Findings findings = new Findings(context.gate());
        for (Ground ground : grounds.on(Side.BASE)) {
            search.in(ground).forEach(findings::add);
        }
        long examined = search.files() + grounds.added();
        for (Ground ground : grounds.untouched()) {
            search.in(ground).stream().filter(found -> !found.touched()).forEach(findings::take);
        }
        return new Judgement.Judged(examined, findings.all(), search.measures(0), List.of());
    }
}
