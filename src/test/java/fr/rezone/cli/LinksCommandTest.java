package fr.rezone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.cli.link.LinkVerdict;
import fr.rezone.cli.link.OutgoingLink;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LinksCommandTest {
  private final StringWriter out = new StringWriter();

  private int report(LinkVerdict... verdicts) {
    Map<OutgoingLink, LinkVerdict> all = new LinkedHashMap<>();
    for (LinkVerdict verdict : verdicts) {
      all.put(new OutgoingLink("https://exemple.fr/" + all.size(), Set.of("aide caim")), verdict);
    }
    LinksCommand command = new LinksCommand();
    new CommandLine(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    return command.report(all);
  }

  @Test
  void allAliveIsZeroEvenIfSomeMovedOrAreClosed() {
    assertThat(
            report(
                new LinkVerdict.Alive(),
                new LinkVerdict.Moved("https://exemple.fr/neuf"),
                new LinkVerdict.Closed(403)))
        .isZero();
    assertThat(out.toString())
        .contains("DÉPLACÉE", "écrire https://exemple.fr/neuf", "À VOIR", "3 répondent");
  }

  @Test
  void aDeadLinkIsOneAndNamesWhatLeadsThere() {
    assertThat(report(new LinkVerdict.Alive(), new LinkVerdict.Dead("page absente (404)")))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("MORTE\thttps://exemple.fr/1\tpage absente (404)\taide caim");
    assertThat(report(new LinkVerdict.Alive(), new LinkVerdict.Unreachable("site injoignable")))
        .isEqualTo(1);
  }

  @Test
  void withoutNetworkItIsTheEnvironmentThatFailed() {
    assertThat(report(new LinkVerdict.Unreachable("site injoignable"))).isEqualTo(3);
  }
}
