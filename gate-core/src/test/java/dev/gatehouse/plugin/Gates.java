package dev.gatehouse.plugin;

import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.verdict.Judgement;
import java.lang.reflect.Proxy;

/** Runs gates whose settings are one number. */
final class Gates {
    private Gates() {}

    /** What a gate of that type judges of a context that offers nothing. */
    static Judgement judge(GateType<?> type, int setting) throws Exception {
        return gate(type, setting).judge((GateContext) Proxy.newProxyInstance(
                Gates.class.getClassLoader(), new Class<?>[] {GateContext.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    private static <S extends Record> Gate gate(GateType<S> type, int setting) throws Exception {
        return type.create(type.settings().getConstructor(int.class).newInstance(setting));
    }
}
