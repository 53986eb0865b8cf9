package fr.rezone.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is promised of tables that look like real ones: nothing leaks, and little is lost. */
class PlausibleTablesTest {

  @Test
  void nothingLeaksAndLittleIsLost() {
    LinkedTables tables = PlausibleTables.of(250, 3);
    Protection protection = Protector.protect(tables, PlausibleTables.RULES);
    assertThat(protection.unprotectedCells()).isEmpty();
    assertThat(protection.loss().hidden()).isGreaterThan(1_000);
    assertThat((double) protection.secondaryCount()).isLessThan(1.6 * protection.primaryCount());
    AuditReport report =
        Audit.attack(PublishedTables.of(tables, protection, PlausibleTables.RULES));
    assertThat(report.leaks()).isEmpty();
    assertThat(report.passed()).isTrue();
  }
}
