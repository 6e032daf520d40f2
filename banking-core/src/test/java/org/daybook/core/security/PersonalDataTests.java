package org.daybook.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class PersonalDataTests {

    private static final String PURPOSE = "customer phone";

    @TempDir
    private Path home;

    @Test
    void opensWhatItSealed() {
        PersonalData personalData = in("one");

        byte[] sealed = personalData.seal(PURPOSE, "+420 777 123 456");

        assertThat(in("one").open(PURPOSE, personalData.currentKeyId(), sealed)).isEqualTo("+420 777 123 456");
    }

    @Test
    void givesKeysOfTwoHomesTwoNames() {
        assertThat(in("one").currentKeyId())
                .hasSizeLessThanOrEqualTo(20)
                .isEqualTo(in("one").currentKeyId())
                .isNotEqualTo(in("other").currentKeyId());
    }

    @Test
    void saysWhichKeyIsMissing() {
        PersonalData personalData = in("one");
        byte[] sealed = personalData.seal(PURPOSE, "+420 777 123 456");

        assertThatThrownBy(() -> in("other").open(PURPOSE, personalData.currentKeyId(), sealed))
                .isInstanceOf(PersonalDataUnreadable.class)
                .hasMessageContaining("'" + personalData.currentKeyId() + "'")
                .hasMessageContaining(home.resolve("other/personal-data.keys").toString());
    }

    @Test
    void refusesCiphertextOfAnotherPurpose() {
        PersonalData personalData = in("one");
        byte[] sealed = personalData.seal(PURPOSE, "+420 777 123 456");

        assertThatThrownBy(() -> personalData.open("customer e-mail", personalData.currentKeyId(), sealed))
                .isInstanceOf(PersonalDataUnreadable.class);
    }

    @Test
    void keepsKeysForTheirOwnerAlone() throws IOException {
        in("one").currentKeyId();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("one"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("one/personal-data.keys"))))
                .isEqualTo("rw-------");
    }

    @Test
    void makesNoNewKeysWhileDataAreOnFile() throws IOException {
        PersonalData personalData = in("one");
        String key = personalData.currentKeyId();
        StaticListableBeanFactory onFile = new StaticListableBeanFactory();
        onFile.addBean("customers", (SealedData) () -> Set.of(key));

        assertThat(in("one", onFile).currentKeyId()).isEqualTo(key);
        Files.delete(home.resolve("one/personal-data.keys"));

        assertThatThrownBy(() -> in("one", onFile).seal(PURPOSE, "+420 777 123 456"))
                .isInstanceOf(PersonalDataUnreadable.class)
                .hasMessageContaining("'" + key + "'");
        assertThat(home.resolve("one/personal-data.keys")).doesNotExist();
    }

    private PersonalData in(String folder) {
        return in(folder, new StaticListableBeanFactory());
    }

    private PersonalData in(String folder, StaticListableBeanFactory onFile) {
        return new PersonalData(new PersonalDataKeys(
                home.resolve(folder).resolve("personal-data.keys"), onFile.getBeanProvider(SealedData.class)));
    }
}
