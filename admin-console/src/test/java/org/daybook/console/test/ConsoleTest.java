package org.daybook.console.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daybook.console.ConsoleApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test of views without a browser, on the books of {@link ConsoleBooks}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ConsoleApplication.class)
@ContextConfiguration(initializers = ConsoleBooks.class)
public @interface ConsoleTest {}
