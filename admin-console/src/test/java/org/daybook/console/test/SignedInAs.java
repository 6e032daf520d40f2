package org.daybook.console.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daybook.console.shell.SignedInAsFactory;
import org.daybook.core.security.Role;
import org.springframework.security.test.context.support.WithSecurityContext;

/** The member of staff of this role is signed in while the test runs. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedInAsFactory.class)
public @interface SignedInAs {
    Role value();
}
