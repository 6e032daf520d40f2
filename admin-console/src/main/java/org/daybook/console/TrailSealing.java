package org.daybook.console;

import org.daybook.core.operations.AuditSealing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Offers to seal the audit trail while the console is up: most of what is audited is done here. */
@Component
class TrailSealing implements SmartLifecycle {

    private final AuditSealing sealing;
    private AuditSealing.@Nullable Duty duty;

    TrailSealing(AuditSealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public synchronized void start() {
        if (duty == null) {
            duty = sealing.takeDuty();
        }
    }

    @Override
    public synchronized void stop() {
        if (duty != null) {
            duty.close();
            duty = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return duty != null;
    }
}
