/**
 * Calculators of migration economics: how they are used, and which one answers which question.
 *
 * <p>A calculator is made with {@code withDefaults()}, may be given options with {@code with…}, and
 * turns a value of the core into a result with {@code calculate}. A result prints as a table with
 * units; where a teacher would want it, {@code explain()} has the quantities in between by name and
 * formula. The formulas themselves are static methods, for whoever has only a few numbers:
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.reproduction.ReproductionFormulas;
 *
 * // Catalonia 1877-1970, millions: growth 3.4, of which 2.1 by migration.
 * System.out.println(ReproductionFormulas.shareOfGrowth(2.1, 3.4));
 * // Catalonia in the 1980s, millions: 5.96, and 2.36 without the migrations of the century.
 * System.out.println(ReproductionFormulas.shareOfPopulation(5.96, 2.36));
 * }</pre>
 *
 * <h2>Populations and migration</h2>
 *
 * <table>
 *   <caption>Populations and migration: questions and calculators</caption>
 *   <tr><th scope="col">question</th><th scope="col">calculator</th><th scope="col">what goes in</th></tr>
 *   <tr><td>How much of a population is owed to migration, directly and through descendants?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.contribution.MigrationContributionCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.population.PopulationHistory}, or {@link org.migrationeconomics.calculators.reproduction.projection.ProjectionInput}</td></tr>
 *   <tr><td>How much of a population’s growth is migration, by its accounts alone?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.AccountingContributionCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.population.DemographicBalance}</td></tr>
 *   <tr><td>How large would a population be at its natural rates, had nobody come or gone?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.RateContributionCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.population.DemographicBalance}</td></tr>
 *   <tr><td>How sure is what migration contributes, over thousands of possible futures?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.ensemble.EnsembleContributionCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.ensemble.EnsembleInput}</td></tr>
 *   <tr><td>How will a population grow and age?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector}</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.projection.ProjectionInput}</td></tr>
 *   <tr><td>How many migrants would keep a population’s size, working age or support ratio?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.scenario.ReplacementMigrationCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.projection.ProjectionInput}, {@link org.migrationeconomics.calculators.reproduction.projection.MigrationProfile}, {@link org.migrationeconomics.calculators.reproduction.scenario.ReplacementTarget}</td></tr>
 *   <tr><td>Where does constant immigration lead if fertility stays below replacement?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.scenario.StationaryPopulationCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval} with migration</td></tr>
 *   <tr><td>How many must have come or gone between two censuses, by age and sex?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.residual.ResidualMigrationCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.population.PopulationHistory}, or {@link org.migrationeconomics.core.population.Population} by date and {@link org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval}</td></tr>
 *   <tr><td>Does a birth cohort replace itself by its own births?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.CohortReproductionCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.CohortHistory} of each cohort</td></tr>
 *   <tr><td>Does a population reproduce itself, and to which growth and ages does that lead?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.indicators.ReproductionIndicatorsCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.population.FertilitySchedule}, {@link org.migrationeconomics.core.population.LifeTable}</td></tr>
 *   <tr><td>How many daughters has each girl if women come and go as they do?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.indicators.MigrationReproductionCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.population.PopulationHistory}, or two {@link org.migrationeconomics.core.population.Population} and rates</td></tr>
 *   <tr><td>Are mothers’ cohorts replaced, by births or by who is in the country later?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.indicators.ReplacementRatioCalculator}</td>
 *       <td>women by age, {@link org.migrationeconomics.core.population.FertilitySchedule}, births, later {@link org.migrationeconomics.core.population.Population}</td></tr>
 *   <tr><td>How far does a young or old population grow after fertility has changed?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.indicators.PopulationMomentumCalculator}</td>
 *       <td>women by age, {@link org.migrationeconomics.core.population.FertilitySchedule}, {@link org.migrationeconomics.core.population.LifeTable}</td></tr>
 *   <tr><td>Which growth and age structure follow from a projection matrix?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.indicators.LeslieCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.indicators.LeslieMatrix}, or {@link org.migrationeconomics.core.population.FertilitySchedule} and {@link org.migrationeconomics.core.population.LifeTable}</td></tr>
 *   <tr><td>How long do people live at these death rates?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator}</td>
 *       <td>death rates as {@link org.migrationeconomics.core.population.AgeVector}, or {@link org.migrationeconomics.core.population.VitalRates}</td></tr>
 *   <tr><td>What share is migration, of a few figures from a paper?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.ReproductionFormulas}</td>
 *       <td>numbers</td></tr>
 *   <tr><td>What does one death rate say about dying within an age group?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.lifetable.LifeTableFormulas}</td>
 *       <td>numbers</td></tr>
 *   <tr><td>Which ages has a population of which only total and growth are known?</td>
 *       <td>{@link org.migrationeconomics.calculators.reproduction.indicators.StablePopulation}</td>
 *       <td>a total, a growth rate, {@link org.migrationeconomics.core.population.LifeTable}</td></tr>
 * </table>
 *
 * <h2>Remittances</h2>
 *
 * <table>
 *   <caption>Remittances: questions and calculators</caption>
 *   <tr><th scope="col">question</th><th scope="col">calculator</th><th scope="col">what goes in</th></tr>
 *   <tr><td>Do remittances exceed direct investment or aid, by how much, and since when?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.remittance.CapitalInflows}</td></tr>
 *   <tr><td>In how many countries do remittances exceed direct investment or aid?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.RemittancePanelCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.remittance.CapitalInflows} of many countries</td></tr>
 *   <tr><td>Would last year’s download of the same data have given another answer?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.measure.VintageComparisonCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.remittance.CapitalInflows} of two downloads</td></tr>
 *   <tr><td>How large are remittances beside exports, imports, reserves and emigrants?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.measure.RemittanceMeasuresCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.remittance.CapitalInflows}, {@link org.migrationeconomics.calculators.remittance.measure.ExternalAccounts}</td></tr>
 *   <tr><td>What are ratio, gap and share of remittances and another inflow of one year?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.InflowMeasures}</td>
 *       <td>numbers</td></tr>
 *   <tr><td>What was money of many years worth in that of one?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.Deflators}</td>
 *       <td>{@link org.migrationeconomics.core.measure.YearSeries} and a price index</td></tr>
 *   <tr><td>Are remittances steadier than direct investment and aid?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.stability.FlowStabilityCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.remittance.CapitalInflows}, or a {@link org.migrationeconomics.core.measure.YearSeries} and GDP</td></tr>
 *   <tr><td>Do remittances rise when the economy at home falls?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.stability.FlowCyclicalityCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.measure.YearSeries} of the flow, of home and of hosts</td></tr>
 *   <tr><td>How far did a flow fall in a crisis, and when was it back?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.stability.CrisisResponseCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.remittance.CapitalInflows}, or a {@link org.migrationeconomics.core.measure.YearSeries}</td></tr>
 *   <tr><td>What are the logarithms, changes or percentages of GDP of a flow?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.stability.FlowSeries}</td>
 *       <td>{@link org.migrationeconomics.core.measure.YearSeries}</td></tr>
 *   <tr><td>Do remittances come from a few countries, or from many?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.concentration.ConcentrationCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.migration.PlaceVector}, or {@link org.migrationeconomics.core.migration.OriginDestinationMatrix} of remittances</td></tr>
 *   <tr><td>From which countries do the remittances of a country come?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.bilateral.BilateralRemittanceAllocator}</td>
 *       <td>{@link org.migrationeconomics.core.migration.OriginDestinationMatrix} of stocks, incomes, remittances received</td></tr>
 *   <tr><td>Which incomes lie behind a published bilateral matrix?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.bilateral.ImpliedIncomeCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.migration.OriginDestinationMatrix} of remittances and of stocks</td></tr>
 *   <tr><td>What does it cost to send money, corridor by corridor?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.cost.RemittanceCostCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.cost.CorridorQuote}</td></tr>
 *   <tr><td>What are cheaper transfers worth?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.cost.FeeCutValueCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.measure.MoneyAmount} sent, costs before and after</td></tr>
 *   <tr><td>Do remittances make incomes more or less unequal?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.inequality.IncomeSourceGiniCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.inequality.HouseholdIncomes} by source</td></tr>
 *   <tr><td>How many would be poor without remittances?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.inequality.FosterGreerThorbeckeCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.inequality.HouseholdIncomes}, a poverty line</td></tr>
 *   <tr><td>How do remittances fade as migrants stay, return and die?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.model.RemittanceDecayCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.model.RemittanceDecay}, arrivals as {@link org.migrationeconomics.core.measure.YearSeries}</td></tr>
 *   <tr><td>What do remittances become as they are spent?</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.model.RemittanceMultiplierCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.remittance.model.SocialAccounts}</td></tr>
 * </table>
 *
 * <h2>Flows</h2>
 *
 * <table>
 *   <caption>Flows: questions and calculators</caption>
 *   <tr><th scope="col">question</th><th scope="col">calculator</th><th scope="col">what goes in</th></tr>
 *   <tr><td>Who must have moved for one table of stocks to become the next?</td>
 *       <td>{@link org.migrationeconomics.calculators.flow.DemographicAccountingFlowsCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.migration.OriginDestinationMatrix} of stocks at two dates, births, deaths</td></tr>
 *   <tr><td>How many moved if every change in a stock is a move?</td>
 *       <td>{@link org.migrationeconomics.calculators.flow.StockDifferenceFlowsCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.migration.OriginDestinationMatrix} of stocks at two dates</td></tr>
 *   <tr><td>Which flows follow from stocks by a rate?</td>
 *       <td>{@link org.migrationeconomics.calculators.flow.RateFlowsCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.migration.OriginDestinationMatrix} of stocks</td></tr>
 *   <tr><td>Which table has the row and column sums that I know?</td>
 *       <td>{@link org.migrationeconomics.calculators.flow.fitting.ProportionalFittingCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.migration.OriginDestinationMatrix} to begin with, sums as {@link org.migrationeconomics.core.migration.PlaceVector}</td></tr>
 *   <tr><td>Which table has sums that are known by birthplace or age as well?</td>
 *       <td>{@link org.migrationeconomics.calculators.flow.fitting.ThreeWayFittingCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.flow.fitting.ThreeWayTable}, {@link org.migrationeconomics.calculators.flow.fitting.ThreeWayMargins}</td></tr>
 *   <tr><td>Which flows fit known net migration?</td>
 *       <td>{@link org.migrationeconomics.calculators.flow.fitting.NetMigrationFittingCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.migration.OriginDestinationMatrix} of another year, net as {@link org.migrationeconomics.core.migration.PlaceVector}</td></tr>
 *   <tr><td>How much do distance, borders or language matter?</td>
 *       <td>{@link org.migrationeconomics.calculators.flow.gravity.GravityModelCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.flow.gravity.GravityData}</td></tr>
 *   <tr><td>How do flows decay with distance if their totals are kept?</td>
 *       <td>{@link org.migrationeconomics.calculators.flow.gravity.interaction.SpatialInteractionCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.migration.OriginDestinationMatrix} of flows and of distances</td></tr>
 *   <tr><td>How near do expected flows come to observed ones?</td>
 *       <td>{@link org.migrationeconomics.calculators.flow.gravity.interaction.SpatialInteractionFormulas}</td>
 *       <td>numbers</td></tr>
 *   <tr><td>How intense, effective and focused is migration, and how far do people move?</td>
 *       <td>{@link org.migrationeconomics.calculators.flow.indices.MigrationIndicesCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.migration.OriginDestinationMatrix} of flows, populations, distances</td></tr>
 *   <tr><td>How connected, mutual and diverse are the corridors?</td>
 *       <td>{@link org.migrationeconomics.calculators.flow.indices.CorridorNetworkCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.migration.OriginDestinationMatrix}</td></tr>
 *   <tr><td>What is a single intensity, effectiveness, preference or velocity?</td>
 *       <td>{@link org.migrationeconomics.calculators.flow.indices.MigrationIndexFormulas}</td>
 *       <td>numbers</td></tr>
 *   <tr><td>How diverse is a total, of its amounts?</td>
 *       <td>{@link org.migrationeconomics.calculators.DiversityFormulas}</td>
 *       <td>numbers</td></tr>
 * </table>
 *
 * <h2>Labour</h2>
 *
 * <table>
 *   <caption>Labour: questions and calculators</caption>
 *   <tr><th scope="col">question</th><th scope="col">calculator</th><th scope="col">what goes in</th></tr>
 *   <tr><td>How unevenly are groups spread over occupations, workplaces or places?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.segregation.SegregationIndicesCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.segregation.GroupCounts}, or {@link org.migrationeconomics.core.labour.LabourTable}</td></tr>
 *   <tr><td>At which level are groups separated: state, district or school?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.segregation.SegregationDecompositionCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.segregation.GroupCounts}, {@link org.migrationeconomics.calculators.labour.segregation.UnitHierarchy}</td></tr>
 *   <tr><td>Did segregation change because people sort otherwise, or because groups and occupations grew?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.segregation.change.SegregationChangeCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.segregation.GroupCounts} at two dates</td></tr>
 *   <tr><td>How would groups be spread with the sizes of another year?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.segregation.change.MarginAdjustmentCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.segregation.GroupCounts} at two dates</td></tr>
 *   <tr><td>How much segregation would chance alone give?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.segregation.random.RandomSegregationCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.segregation.GroupCounts}</td></tr>
 *   <tr><td>How exact are the indices of a sample?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.segregation.random.SegregationBootstrapCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.segregation.GroupCounts}</td></tr>
 *   <tr><td>What does it cost a group to be sorted into its occupations?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.segregation.OccupationalSortingCostCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.labour.LabourTable}, or {@link org.migrationeconomics.calculators.labour.segregation.GroupCounts} and wages</td></tr>
 *   <tr><td>What is a single index of segregation, of a few counts?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.segregation.SegregationFormulas}</td>
 *       <td>numbers</td></tr>
 *   <tr><td>How much of a wage gap goes with what people bring, and how much with what it is worth?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.wagegap.WageGapDecompositionCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.labour.RegressionMoments}, or {@link org.migrationeconomics.calculators.labour.wagegap.WageRows} of two groups</td></tr>
 *   <tr><td>What would a group earn with the characteristics of another, in any statistic?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.wagegap.reweighting.CellReweightingCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.wagegap.WageRows} of two groups</td></tr>
 *   <tr><td>Why have two populations different rates?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.rate.RateDecompositionCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.rate.RateFactor} of each</td></tr>
 *   <tr><td>How unequal are wages, and how much of it lies between groups?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.inequality.WageInequalityCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.labour.WageDistribution}, or {@link org.migrationeconomics.core.labour.LabourTable}</td></tr>
 *   <tr><td>Is the middle thin, and do wages gather at poles?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.inequality.PolarizationCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.labour.WageDistribution}</td></tr>
 *   <tr><td>What is a single index of inequality, of a few wages?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.inequality.InequalityFormulas}</td>
 *       <td>numbers</td></tr>
 *   <tr><td>Do the best and the worst paid jobs grow at the cost of the middle?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.jobs.JobStructureCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.labour.LabourTable} at two dates</td></tr>
 *   <tr><td>Do occupations grow with their industries, or within them?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.jobs.OccupationShiftCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.labour.LabourTable} at two dates, with industries</td></tr>
 *   <tr><td>Did employment of a part grow with the whole, with its mix, or by itself?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.jobs.ShiftShareCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.labour.LabourTable} of part and whole at two dates</td></tr>
 *   <tr><td>Do migrants take the places that locals leave, or new ones?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.jobs.JobReplacementCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.labour.LabourTable} at two dates</td></tr>
 *   <tr><td>How many graduates work below their education?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.jobs.OverQualificationCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.labour.LabourTable} with education</td></tr>
 *   <tr><td>Do migrants earn less than natives of the same skill?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.jobs.OccupationalDowngradingCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.labour.WageDistribution} by skill</td></tr>
 *   <tr><td>Who is vulnerable in several ways at once?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.vulnerability.VulnerabilityCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.labour.ProfileCounts}, or {@link org.migrationeconomics.calculators.labour.vulnerability.WorkerAchievements}</td></tr>
 *   <tr><td>How many work without an employer and without employees?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.vulnerability.VulnerableEmploymentCalculator}</td>
 *       <td>persons by {@link org.migrationeconomics.calculators.labour.vulnerability.StatusInEmployment}</td></tr>
 *   <tr><td>How much unregistered work went with immigration?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.vulnerability.InformalityLinkCalculator}</td>
 *       <td>shares of immigrants and of unregistered work</td></tr>
 *   <tr><td>What does an employer keep from workers who cannot leave?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.exploitation.MonopsonyExploitationCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.exploitation.SegmentSupply}</td></tr>
 *   <tr><td>What does a minimum wage do where there is one employer?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.exploitation.LinearMonopsonyCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.exploitation.LinearLabourMarket}</td></tr>
 *   <tr><td>What is legal status worth at the bargaining table?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.exploitation.LegalStatusBargainingCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.exploitation.BargainingPosition}</td></tr>
 *   <tr><td>Which wage goes with one elasticity of supply?</td>
 *       <td>{@link org.migrationeconomics.calculators.labour.exploitation.MonopsonyFormulas}</td>
 *       <td>numbers</td></tr>
 * </table>
 *
 * <h2>Corridors</h2>
 *
 * <table>
 *   <caption>Corridors: questions and calculators</caption>
 *   <tr><th scope="col">question</th><th scope="col">calculator</th><th scope="col">what goes in</th></tr>
 *   <tr><td>Does migration feed on itself: did a stock grow in a line, or exponentially?</td>
 *       <td>{@link org.migrationeconomics.calculators.corridor.causation.CumulativeCausationCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.measure.YearSeries} of a stock</td></tr>
 *   <tr><td>When does a stock double, and what would halt it?</td>
 *       <td>{@link org.migrationeconomics.calculators.corridor.causation.CumulativeCausationFormulas}</td>
 *       <td>numbers</td></tr>
 *   <tr><td>How many came or went where nobody counted moves?</td>
 *       <td>{@link org.migrationeconomics.calculators.corridor.census.NetCensusMigrationCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.corridor.census.CensusCohort}</td></tr>
 *   <tr><td>How closely does a corridor tie two populations together?</td>
 *       <td>{@link org.migrationeconomics.calculators.corridor.circuit.CorridorPairingCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.migration.MigrantStock}, or {@link org.migrationeconomics.core.migration.OriginDestinationMatrix}, and populations</td></tr>
 *   <tr><td>Do two places on either side of a border grow together?</td>
 *       <td>{@link org.migrationeconomics.calculators.corridor.circuit.TwinPlacesCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.measure.YearSeries} of both populations</td></tr>
 * </table>
 *
 * <h2>Society</h2>
 *
 * <table>
 *   <caption>Society: questions and calculators</caption>
 *   <tr><th scope="col">question</th><th scope="col">calculator</th><th scope="col">what goes in</th></tr>
 *   <tr><td>How mixed of groups are populations, one or many?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.diversity.CulturalDiversityCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.society.GroupShares} of each</td></tr>
 *   <tr><td>How likely do two people have a language in common, if they may speak several?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.diversity.LinguisticDiversityCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.society.Repertoires}, distances</td></tr>
 *   <tr><td>Which languages should be official, and whom do they leave out?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.diversity.OfficialLanguagesCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.society.Repertoires}</td></tr>
 *   <tr><td>How long does a language survive in the generations after a migration?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.language.LanguageSurvivalCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.society.SurvivalByGeneration}</td></tr>
 *   <tr><td>Which languages does each generation speak, if children follow their parents?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.language.LanguageChainCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.society.GroupShares} of the first, {@link org.migrationeconomics.calculators.society.language.GenerationTransmission}</td></tr>
 *   <tr><td>What becomes of a language or another trait that children take from two parents?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.language.TwoParentTransmissionCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.society.language.TwoParentTransmission}, a share</td></tr>
 *   <tr><td>Does a minority culture last if its parents try the harder the fewer they are?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.language.CulturalTransmissionCalculator}</td>
 *       <td>a share, two values</td></tr>
 *   <tr><td>What is left after some retentions, and whom does it pay to learn the hosts' language?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.language.TransmissionFormulas}</td>
 *       <td>numbers</td></tr>
 *   <tr><td>What is a single index of polarisation, distance or disenfranchisement?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.diversity.MixtureFormulas}</td>
 *       <td>numbers</td></tr>
 *   <tr><td>How many undocumented people are there, and how sure is that?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.undocumented.UndocumentedResidualCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.society.undocumented.ResidualCell} of counts and omissions</td></tr>
 *   <tr><td>How many of those admitted legally are still there?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.undocumented.LegalStockCalculator}</td>
 *       <td>admissions by year, mortality and emigration</td></tr>
 *   <tr><td>Do countries with a larger informal sector have more undocumented people, and per whom?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.undocumented.InformalSectorAssociationCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.society.UndocumentedEstimate} by country</td></tr>
 *   <tr><td>How many are on no list, if two lists overlap?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.undocumented.counts.CaptureRecaptureCalculator}</td>
 *       <td>people on each list and on both</td></tr>
 *   <tr><td>What does a regularisation say about those before it?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.undocumented.counts.RegularisationCalculator}</td>
 *       <td>people who applied and were granted</td></tr>
 *   <tr><td>Which distribution is behind a published interval?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.undocumented.counts.IntervalReadingCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.society.undocumented.counts.PublishedInterval}</td></tr>
 *   <tr><td>How far apart do two groups live in space?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.enclave.SpatialSegregationCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.society.neighbourhood.NeighbourhoodMap}</td></tr>
 *   <tr><td>How much of a group lives where it is a critical mass?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.enclave.ConcentrationProfileCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.society.neighbourhood.NeighbourhoodMap}</td></tr>
 *   <tr><td>Can a neighbourhood stay mixed?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.enclave.BoundedNeighbourhoodCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.society.enclave.LinearTolerance} of two groups</td></tr>
 *   <tr><td>At which share of a minority do neighbourhoods tip?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.enclave.TippingPointCalculator}</td>
 *       <td>shares and changes of tracts</td></tr>
 *   <tr><td>Ice, sugar, rock or sponge: how much of each was the history of a community?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.integration.IntegrationScenarioCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.society.integration.IntegrationModel}, {@link org.migrationeconomics.core.society.Community}</td></tr>
 *   <tr><td>Where does a society go from any state, and where does it rest?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.integration.IntegrationPhaseCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.society.integration.IntegrationModel}</td></tr>
 *   <tr><td>Do bilinguals keep a second language alive?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.integration.BilingualSocietyCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.society.integration.BilingualModel}</td></tr>
 *   <tr><td>What is a single closed form of integration, of a few numbers?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.integration.IntegrationFormulas}</td>
 *       <td>numbers</td></tr>
 *   <tr><td>How fast do people leave a community, by what generations say?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.integration.fitting.IntegrationFitCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.society.SurvivalByGeneration}</td></tr>
 *   <tr><td>How does a language decline, and does that say what its status is?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.integration.fitting.LanguageDeclineCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.measure.YearSeries} of percentages</td></tr>
 *   <tr><td>Does a community reproduce itself as one, in each of its places, and alone?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.community.CommunityReproductionCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.society.MultiregionalPopulation}</td></tr>
 *   <tr><td>Is a neighbourhood closer to its community elsewhere or to those around it?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.community.CommunityTiesCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.society.TieMatrix}</td></tr>
 *   <tr><td>What are modularity, E-I index or density of a few ties?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.community.TieFormulas}</td>
 *       <td>numbers</td></tr>
 *   <tr><td>Who pays for a work that migrants’ clubs give for, and what does a cap do?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.community.collective.MatchingProgramme}</td>
 *       <td>{@link org.migrationeconomics.core.measure.MoneyAmount}</td></tr>
 *   <tr><td>Does the money that follows clubs go to the poor?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.community.collective.FundingConcentrationCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.society.community.collective.FundedPlace} of all municipalities</td></tr>
 *   <tr><td>Do people belong to origin, hosts, both or neither?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.community.belonging.BelongingCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.society.community.belonging.Attachments}</td></tr>
 *   <tr><td>How many people live across borders regularly?</td>
 *       <td>{@link org.migrationeconomics.calculators.society.community.belonging.TransnationalActivityCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.labour.ProfileCounts} of activities</td></tr>
 * </table>
 *
 * <h2>Policy</h2>
 *
 * <table>
 *   <caption>Policy: questions and calculators</caption>
 *   <tr><th scope="col">question</th><th scope="col">calculator</th><th scope="col">what goes in</th></tr>
 *   <tr><td>What would the world produce if workers could go where their work is worth most?</td>
 *       <td>{@link org.migrationeconomics.calculators.policy.gains.OpenBordersCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.policy.gains.LabourRegion} of each region</td></tr>
 *   <tr><td>Who gains and who loses by immigration, and how much in all?</td>
 *       <td>{@link org.migrationeconomics.calculators.policy.gains.ImmigrationSurplusCalculator}</td>
 *       <td>numbers, or {@link org.migrationeconomics.core.measure.MoneyAmount} of the product</td></tr>
 *   <tr><td>Whose wages rise and whose fall when some groups of workers grow?</td>
 *       <td>{@link org.migrationeconomics.calculators.policy.gains.NestedWageCalculator}</td>
 *       <td>{@link org.migrationeconomics.calculators.policy.gains.LabourNest} of groups of workers</td></tr>
 *   <tr><td>How much more does the same worker earn elsewhere, and which barrier is that?</td>
 *       <td>{@link org.migrationeconomics.calculators.policy.gains.PlacePremium}</td>
 *       <td>{@link org.migrationeconomics.core.measure.MoneyAmount} of both wages</td></tr>
 *   <tr><td>How much do the people born in a country earn, wherever they live?</td>
 *       <td>{@link org.migrationeconomics.calculators.policy.gains.IncomePerNaturalCalculator}</td>
 *       <td>{@link org.migrationeconomics.core.migration.PlaceVector} of emigrants and of incomes</td></tr>
 * </table>
 */
package org.migrationeconomics.calculators;
