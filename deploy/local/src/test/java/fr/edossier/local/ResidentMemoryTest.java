package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResidentMemoryTest {
    @Test
    void readsLinux() {
        assertThat(ResidentMemory.ofProcStatus("Name:\tjava\nVmHWM:\t  9 kB\nVmRSS:\t  262144 kB\nThreads:\t12\n"))
                .isEqualTo(256L << 20);
        assertThat(ResidentMemory.ofProcStatus("Name:\tkthreadd\n")).isZero();
    }

    @Test
    void readsMacOs() {
        assertThat(ResidentMemory.ofPs("  262144\n")).isEqualTo(256L << 20);
        assertThat(ResidentMemory.ofPs("")).isZero();
    }

    @Test
    void readsWindowsInAnyLanguage() {
        assertThat(ResidentMemory.ofTasklist("\"java.exe\",\"4242\",\"Console\",\"1\",\"262,144 K\"\r\n"))
                .isEqualTo(256L << 20);
        assertThat(ResidentMemory.ofTasklist("\"java.exe\",\"4242\",\"Console\",\"1\",\"262\u202f144 Ko\"\r\n"))
                .isEqualTo(256L << 20);
        assertThat(ResidentMemory.ofTasklist("INFO: No tasks are running which match the specified criteria.\r\n"))
                .isZero();
    }

    @Test
    void measuresThisProcess() {
        assertThat(ResidentMemory.of(ProcessHandle.current())).isGreaterThan(10L << 20);
    }
}
