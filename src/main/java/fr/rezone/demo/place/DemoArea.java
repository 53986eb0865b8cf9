package fr.rezone.demo.place;

import java.util.List;

/**
 * A territory made of communes: TVS, intercommunality, bassin de vie, département or région.
 *
 * @param seat rank of its main commune
 * @param parent rank of the département (TVS, EPCI, basin) or région (département) it is attached
 *     to; -1 for a région
 * @param members ranks of its communes, growing
 * @param population inhabitants
 */
public record DemoArea(
    int rank,
    String code,
    String name,
    int seat,
    int parent,
    List<Integer> members,
    int population) {
  public DemoArea {
    members = List.copyOf(members);
  }
}
