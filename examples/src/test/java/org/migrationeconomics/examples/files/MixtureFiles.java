package org.migrationeconomics.examples.files;

import java.io.StringReader;
import java.util.List;
import org.migrationeconomics.calculators.IncompleteShares;
import org.migrationeconomics.calculators.society.diversity.CulturalDiversity;
import org.migrationeconomics.calculators.society.diversity.CulturalDiversityCalculator;
import org.migrationeconomics.calculators.society.diversity.CulturalMixture;
import org.migrationeconomics.calculators.society.diversity.LanguageSearch;
import org.migrationeconomics.calculators.society.diversity.LinguisticDiversity;
import org.migrationeconomics.calculators.society.diversity.LinguisticDiversityCalculator;
import org.migrationeconomics.calculators.society.diversity.OfficialLanguages;
import org.migrationeconomics.calculators.society.diversity.OfficialLanguagesCalculator;
import org.migrationeconomics.calculators.society.language.CulturalTransmission;
import org.migrationeconomics.calculators.society.language.CulturalTransmissionCalculator;
import org.migrationeconomics.calculators.society.language.GenerationTransmission;
import org.migrationeconomics.calculators.society.language.LanguageChain;
import org.migrationeconomics.calculators.society.language.LanguageChainCalculator;
import org.migrationeconomics.calculators.society.language.LanguageSurvival;
import org.migrationeconomics.calculators.society.language.LanguageSurvivalCalculator;
import org.migrationeconomics.calculators.society.language.TwoParentPath;
import org.migrationeconomics.calculators.society.language.TwoParentTransmission;
import org.migrationeconomics.calculators.society.language.TwoParentTransmissionCalculator;
import org.migrationeconomics.core.society.Generation;
import org.migrationeconomics.core.society.GroupDistances;
import org.migrationeconomics.core.society.GroupShares;
import org.migrationeconomics.core.society.Repertoires;
import org.migrationeconomics.core.society.SurvivalByGeneration;
import org.migrationeconomics.data.society.AlesinaGroupsReader;
import org.migrationeconomics.data.society.AlesinaMeasuresReader;
import org.migrationeconomics.data.society.EthnicFractionalisation;
import org.migrationeconomics.data.society.FractionalisationTable;
import org.migrationeconomics.data.society.GroupTable;
import org.migrationeconomics.data.society.HiefReader;

/** Mixed societies and their languages. */
final class MixtureFiles {

  private MixtureFiles() {}

  static GroupShares shares() {
    return GroupShares.of("a city, \"ours\"", List.of("English", "Spanish", "other"), 0.6, 0.2, 0.1)
        .withSource("invented");
  }

  static GroupDistances distances() {
    return GroupDistances.of(
        List.of("English", "Spanish", "other"), 0, 0.25, 0.9, 0.25, 0, 0.95, 0.9, 0.95, 0);
  }

  static Repertoires repertoires() {
    return Repertoires.ofPersons("the city")
        .put(60, "English")
        .put(11, "Spanish")
        .put(25, "English", "Spanish")
        .put(4, "other")
        .build();
  }

  static SurvivalByGeneration survival() {
    return SurvivalByGeneration.of(
        "Spanish very well, adults",
        Generation.FIRST,
        0.95,
        Generation.SECOND,
        0.56,
        Generation.THIRD_AND_LATER,
        0.29);
  }

  static GenerationTransmission transmission() {
    return GenerationTransmission.of(
        List.of("English", "Spanish", "other"), 1, 0, 0, 0.5, 0.4, 0.1, 0.6, 0, 0.4);
  }

  private static void addLanguagesTo(FileCases cases) {
    cases.add(GenerationTransmission.class, transmission(), t -> 9).sum("English", t -> 2.1);
    GroupShares first = GroupShares.of("a city", List.of("Spanish", "other"), 0.7, 0.3);
    cases
        .add(
            LanguageChain.class,
            LanguageChainCalculator.withDefaults().calculate(first, transmission()),
            c -> 4L * 3 + 3L * 2 + 9)
        .sum("counted", c -> 4);
    TwoParentTransmission parents = new TwoParentTransmission(0.27, 0.41, 0.24);
    cases
        .add(TwoParentTransmission.class, parents, t -> 8)
        .sum("value", t -> 3.03 + t.equilibrium().value() + t.halfLife().value());
    cases
        .add(
            TwoParentPath.class,
            TwoParentTransmissionCalculator.withDefaults().calculate(parents, 0.5),
            p -> p.shares().size() + 8L)
        .sum("share", p -> p.shares().stream().mapToDouble(share -> share).sum());
    cases
        .add(
            CulturalTransmission.class,
            CulturalTransmissionCalculator.withDefaults().calculate(0.1, 3, 1, 5),
            c -> c.path().size() + 3L)
        .sum(
            "first culture",
            c -> c.path().stream().mapToDouble(CulturalTransmission.Point::share).sum());
  }

  static void addTo(FileCases cases) {
    addLanguagesTo(cases);
    cases.add(GroupShares.class, shares(), GroupShares::size).sum("share", GroupShares::sum);
    cases
        .add(GroupDistances.class, distances(), d -> 3)
        .sum("distance", d -> 2.1)
        .input("distances", "the zeros of the diagonal");
    cases
        .add(Repertoires.class, repertoires(), Repertoires::size)
        .sum("share", r -> 1)
        .input("sets", "places in the list of languages");
    cases
        .add(SurvivalByGeneration.class, survival(), s -> 2L * s.size())
        .sum("share", s -> 0.95 + 0.56 + 0.29);
    cases
        .add(
            CulturalMixture.class,
            CulturalMixture.rescaled(shares()).withDistances(distances()),
            m -> 9L + m.groups().size() + 3)
        .input("distances", "the zeros of the diagonal")
        .sum("share", m -> m.groups().sum());
    cases
        .add(
            CulturalDiversity.class,
            CulturalDiversityCalculator.withDefaults()
                .withIncompleteShares(IncompleteShares.AS_GIVEN)
                .calculate(List.of(shares(), GroupShares.ofCounts("two", List.of("a", "b"), 3, 5))),
            d -> 6L * d.rows().size())
        .sum("A", d -> d.rows().stream().mapToDouble(row -> row.fractionalisation()).sum());
    cases
        .add(
            LinguisticDiversity.class,
            LinguisticDiversityCalculator.withDefaults().calculate(repertoires()),
            d -> 6L + d.speakers().size() + d.speakings().size())
        .sum("share", d -> 2);
    cases
        .add(
            OfficialLanguages.class,
            OfficialLanguagesCalculator.withDefaults()
                .withSearch(LanguageSearch.GREEDY)
                .calculate(repertoires(), 2),
            o -> 2L * o.languages().size() + 1)
        .sum("left out with it", o -> o.leftOut().get(0) + o.disenfranchised());
    cases
        .add(
            LanguageSurvival.class,
            LanguageSurvivalCalculator.withDefaults().calculate(survival()),
            s -> 6L * s.survival().size() + 4 + 2 + 8 + 7)
        .sum("share", s -> 0.95 + 0.56 + 0.29);
    String groups =
        """
        Source,Date,Country,Group,Percent,Ethnic,Comments
        eb,1995.0,Utopia,Blues,60.5,0.48,
        eb,1995.0,Utopia,Greens,30,,
        """;
    cases
        .add(
            GroupTable.class,
            AlesinaGroupsReader.withDefaults().read(new StringReader(groups), "f").orThrow(),
            g -> 3L * g.names().size() + g.all().stream().mapToInt(GroupShares::size).sum())
        .sum("amount", g -> g.total("Utopia"))
        .input("blocks", "shares are the amounts in per cent");
    String measures =
        """
        Country,Source (Ethnicity Data),Date (Ethnicity Data),Ethnic,Language
        Utopia,eb,1995.0,0.48,.
        """;
    cases
        .add(
            FractionalisationTable.class,
            AlesinaMeasuresReader.withDefaults().read(new StringReader(measures), "f").orThrow(),
            f -> 2L * f.countries().size())
        .sum("ethnic", f -> f.ethnic("Utopia").value());
    String hief = "ccode,gwcode,year,efindex\n2,2,1945,0.22\n2,2,1946,0.5\n";
    cases
        .add(
            EthnicFractionalisation.class,
            HiefReader.withDefaults().read(new StringReader(hief), "f").orThrow(),
            f -> 2)
        .sum("index", f -> 0.72)
        .input("series", "the numbers of states and years are labels");
  }
}
