package org.daybook.core.credential;

import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.customer.CustomerFile;
import org.daybook.core.customer.Customers;
import org.daybook.core.customer.EmailGiven;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends a code to an address that a customer has just given, in the transaction that enters it. */
@Component
class EmailCodes {

    private final OneTimeCodes codes;
    private final Customers customers;
    private final AuditTrail audit;

    EmailCodes(OneTimeCodes codes, Customers customers, AuditTrail audit) {
        this.codes = codes;
        this.customers = customers;
        this.audit = audit;
    }

    /** A code that went to the address before proves nothing any more, also if no other can be sent right now. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EmailGiven given) {
        customers.lock(given.customer());
        CustomerFile file = customers.file(given.customer());
        codes.voidAll(given.customer(), CodePurpose.EMAIL);
        if (codes.issue(given.customer(), CodePurpose.EMAIL, file.email()) instanceof CodeRequest.Sent) {
            audit.record(
                    given.by(),
                    CredentialAction.CODE_SENT,
                    AuditSubject.customer(file.reference()),
                    AuditDetails.of("purpose", CodePurpose.EMAIL));
        }
    }
}
