using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using EarlyWarning.Assessing;
using EarlyWarning.Packs;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Rules, catalog, policy, calendars and jurisdictions, merged from one or more layers and checked. A compiled pack has no errors, so that a scan
/// cannot fail because of it. Immutable and thread-safe.
/// </summary>
public sealed class RulePack
{
    private static readonly Lazy<RulePackLayer> EmbeddedLayer = new(ReadEmbedded);
    private static readonly Lazy<RulePack> Embedded = new(() => Compile([EmbeddedLayer.Value]));

    private readonly CompanyAssessor assessor;

    internal RulePack(RuleSet rules, Policy policy, IReadOnlyList<ScenarioFile> scenarios, string hash, IReadOnlyList<Diagnostic> warnings)
    {
        Rules = rules;
        Policy = policy;
        Scenarios = scenarios;
        Hash = hash;
        Warnings = warnings;
        Scored = new ScoredRules(rules, policy, hash);
        assessor = new CompanyAssessor(Scored);
    }

    /// <summary>The pack that is embedded in the library; compiled on first use.</summary>
    /// <exception cref="RulePackException">The embedded pack has errors; never in a released library.</exception>
    public static RulePack Default => Embedded.Value;

    /// <summary>The layer of the embedded pack, to be compiled together with layers of one's own.</summary>
    public static RulePackLayer DefaultLayer => EmbeddedLayer.Value;

    /// <summary>The catalog of the indicators that rules may use.</summary>
    public IndicatorCatalog Catalog => Rules.Catalog;

    /// <summary>The rules.</summary>
    public RuleSet Rules { get; }

    /// <summary>The settings beside the rules: bands, affected workers, episodes, outcomes, referrals, wording of letters.</summary>
    public Policy Policy { get; }

    /// <summary>The working days of the years for which the pack has calendars.</summary>
    public WorkingCalendar Calendar { get; internal init; } = WorkingCalendar.Empty;

    /// <summary>The jurisdictions by id.</summary>
    public IReadOnlyDictionary<string, Jurisdiction> Jurisdictions { get; internal init; } = new Dictionary<string, Jurisdiction>();

    /// <summary>The templates of open reminders, by id.</summary>
    public IReadOnlyList<OpenReminder> OpenReminders { get; internal init; } = [];

    /// <summary>The SHA-256 hash of all files, in lower-case hexadecimal digits; it does not depend on where the files lie.</summary>
    public string Hash { get; }

    /// <summary>The warnings that were found when the pack was compiled, by file, line and column.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; }

    internal IReadOnlyList<ScenarioFile> Scenarios { get; }

    /// <summary>The layers that it was compiled from, the earliest first.</summary>
    public IReadOnlyList<RulePackLayer> Layers { get; internal init; } = [];

    /// <summary>The rules prepared for scoring.</summary>
    internal ScoredRules Scored { get; }

    /// <summary>What the layers after the first add, change, replace and retire: layer by layer, rules first.</summary>
    public IReadOnlyList<PackChange> Changes =>
    [
        .. RuleChanges.Select(change => new PackChange(PackPart.Rule, change))
            .Concat(IndicatorChanges.Select(change => new PackChange(PackPart.Indicator, change)))
            .Concat(ParameterChanges.Select(change => new PackChange(PackPart.Parameter, change)))
            .Concat(LetChanges.Select(change => new PackChange(PackPart.Let, change)))
            .Concat(Layers.Count > 1 ? PackChanges.Of(Layers) : [])
            .OrderBy(change => change.Change.Layer)
            .ThenBy(change => change.Part),
    ];

    /// <summary>Finds what an earlier pack and this one say otherwise beside their rules: indicators, parameters, policy, jurisdictions and the rest.</summary>
    /// <param name="earlier">The earlier pack.</param>
    /// <returns>The parts that differ, by kind and id; what is only written otherwise is none of them.</returns>
    public IReadOnlyList<PackPartDifference> PartDifferencesFrom(RulePack earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return PackPartComparison.Of(earlier, this);
    }

    internal IReadOnlyList<LayerChange> RuleChanges { get; init; } = [];

    internal IReadOnlyList<LayerChange> IndicatorChanges { get; init; } = [];

    internal IReadOnlyList<LayerChange> ParameterChanges { get; init; } = [];

    internal IReadOnlyList<LayerChange> LetChanges { get; init; } = [];

    /// <summary>
    /// Writes the hash of each rule that the last layer changes or replaces beside its id in the files of that layer (<c>"of": "sha256:…"</c>), so that a later
    /// check warns where the rule has moved. Everything else in the files stays as it is.
    /// </summary>
    /// <param name="layers">The layers.</param>
    /// <returns>The files that are different then, not yet written; empty if every hash is there and fits.</returns>
    /// <exception cref="RulePackException">The layers have errors.</exception>
    public static IReadOnlyList<RulePackFile> Pin(IReadOnlyList<RulePackLayer> layers)
    {
        PackCompiler compiler = new(layers);
        return compiler.Compile() is null ? throw new RulePackException(compiler.Diagnostics) : compiler.Pin();
    }

    /// <summary>Merges, checks and compiles layers to a pack.</summary>
    /// <param name="layers">The layers; a later one replaces definitions of the same id in earlier ones.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="RulePackException">The layers have errors; the exception carries every diagnostic.</exception>
    public static RulePack Compile(IReadOnlyList<RulePackLayer> layers)
    {
        IReadOnlyList<Diagnostic> diagnostics = Check(layers, out RulePack? pack);
        return pack ?? throw new RulePackException(diagnostics);
    }

    /// <summary>Merges and checks layers, and compiles them to a pack if there are no errors.</summary>
    /// <param name="layers">The layers; a later one replaces definitions of the same id in earlier ones.</param>
    /// <param name="pack">The pack; null when there are errors.</param>
    /// <returns>All errors and warnings of all files, by file, line and column.</returns>
    public static IReadOnlyList<Diagnostic> Check(IReadOnlyList<RulePackLayer> layers, out RulePack? pack)
    {
        PackCompiler compiler = new(layers);
        pack = compiler.Compile();
        return compiler.Diagnostics;
    }

    /// <summary>
    /// Writes the JSON Schemas of the files of packs, scans and offices with the names of this pack: an editor then completes indicators, rules, groups,
    /// categories, parameters and places, and shows what each is, in Chinese and English. A name that the pack does not have is no fault of a schema.
    /// </summary>
    /// <returns>The files, such as <c>rules.schema.json</c>, in ordinal order of their names; not yet written.</returns>
    public IReadOnlyList<RulePackFile> WriteSchemas() => new PackSchemas(this).Write();

    /// <summary>Returns what an editor asks while rule files of some layers are typed, which may have faults.</summary>
    /// <param name="layers">The layers as they are on disk, the earliest first.</param>
    /// <returns>The service.</returns>
    public static RuleEditing Edit(IReadOnlyList<RulePackLayer> layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        return PackCompiler.Edit(layers);
    }

    /// <summary>
    /// Returns the pack with every rule in force on the days before its <c>effective</c> too, so that a replay of the past can try rules that are younger than
    /// its dates. Rules that are retired or have ended stay so; tests, hash and everything else are the same.
    /// </summary>
    /// <returns>The pack, with a catalog of its own: panels for it are built anew.</returns>
    public RulePack InForceBefore() => new PackCompiler(Layers, isInForceBefore: true).Compile()!;

    /// <summary>Scores and ranks all companies of a panel.</summary>
    /// <param name="view">The panel as of a date, over this pack's catalog.</param>
    /// <param name="threads">The largest number of threads to use; the result does not depend on it.</param>
    /// <param name="latches">The rules that stay fired until they are cleared; null for none, which also leaves <see cref="FiredRule.Since"/> null.</param>
    /// <param name="cancellationToken">Cancels the evaluation.</param>
    /// <returns>The assessments; dispose them to reuse their memory for the next scan.</returns>
    /// <exception cref="ArgumentException">The panel was built over another catalog.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Assessments Assess(PanelView view, int threads = 1, Latches? latches = null, CancellationToken cancellationToken = default) =>
        new(Scored, Rules.Evaluate(view, threads, cancellationToken), threads, latches);

    /// <summary>Scores and ranks all companies of a panel without latches.</summary>
    /// <inheritdoc cref="Assess(PanelView, int, Latches?, CancellationToken)"/>
    public Assessments Assess(PanelView view, int threads, CancellationToken cancellationToken) => Assess(view, threads, latches: null, cancellationToken);

    /// <summary>
    /// Assesses one company. Rules that compare it with peers are indeterminate unless the peers of the last panel are given; the company then takes the
    /// place that it has there, if any, and is compared as of the panel's date, which <see cref="Assessment.PeersAsOf"/> states.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <param name="observations">The observations of the company; they cannot be changed afterwards.</param>
    /// <param name="asOf">The as-of date; observations that became known later are ignored.</param>
    /// <param name="latches">The rules that stay fired until they are cleared; null for none, which also leaves <see cref="FiredRule.Since"/> null.</param>
    /// <param name="peers">The peers that the company is compared with, of <see cref="Assessments.TabulatePeers"/>; null for none.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ObservationsException">Observations do not fit the catalog; the exception carries every fault.</exception>
    /// <exception cref="ArgumentException">The peers are of a later date than <paramref name="asOf"/>.</exception>
    public Assessment Assess(Company company, Observations observations, LocalDate asOf, Latches? latches = null, PeerTables? peers = null) =>
        TryAssess(company, observations, asOf, out Assessment? assessment, out IReadOnlyList<ObservationFault> faults, latches, peers)
            ? assessment
            : throw new ObservationsException(faults);

    /// <summary>Assesses one company if its observations fit the catalog.</summary>
    /// <param name="company">The company.</param>
    /// <param name="observations">The observations of the company; they cannot be changed once they have been assessed.</param>
    /// <param name="asOf">The as-of date; observations that became known later are ignored.</param>
    /// <param name="assessment">The assessment; null where there are faults.</param>
    /// <param name="faults">The faults, in the order in which the observations were added; empty where there is an assessment.</param>
    /// <param name="latches">The rules that stay fired until they are cleared; null for none.</param>
    /// <param name="peers">The peers that the company is compared with; null for none.</param>
    /// <returns>Whether the company was assessed.</returns>
    /// <exception cref="ArgumentException">The peers are of a later date than <paramref name="asOf"/>.</exception>
    public bool TryAssess(
        Company company,
        Observations observations,
        LocalDate asOf,
        [NotNullWhen(true)] out Assessment? assessment,
        out IReadOnlyList<ObservationFault> faults,
        Latches? latches = null,
        PeerTables? peers = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(observations);
        CheckAsOf(asOf);
        assessment = assessor.Assess(company, observations, asOf, latches, peers, out faults);
        return assessment is not null;
    }

    /// <summary>Checks whether the observations of a company fit the catalog, without assessing it.</summary>
    /// <param name="company">The company.</param>
    /// <param name="observations">The observations; they stay as they are, and can be added to.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <returns>Every fault: those of indicators that are declared complete first, then those of observations in the order in which they were added.</returns>
    public IReadOnlyList<ObservationFault> Validate(Company company, Observations observations, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(observations);
        CheckAsOf(asOf);
        return assessor.FaultsOf(observations);
    }

    /// <summary>
    /// Runs the tests of all rules, and all scenarios. Those of an earlier layer judge what their own layer makes of the layers before it; what a later layer
    /// changes of their results is told as changed.
    /// </summary>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>The results and the coverage.</returns>
    public PackTestReport Test(CancellationToken cancellationToken = default) => new PackTester(this).Run(cancellationToken);

    /// <summary>
    /// Changes each number and comparison of each condition a little, one at a time, and runs the tests and scenarios that could notice: what none of them notices
    /// could be mistyped without anybody being told.
    /// </summary>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>The number of changes, and those that no test and no scenario noticed.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ThresholdReport TestThresholds(CancellationToken cancellationToken = default) =>
        Rules.TestThresholds([.. Scenarios.Select(scenario => ScenarioRunner.ToRuleScenario(this, scenario))], cancellationToken);

    private static void CheckAsOf(LocalDate asOf)
    {
        if (asOf.Year is < 1990 or > 9999) throw new ArgumentOutOfRangeException(nameof(asOf), asOf, "An as-of date in the years 1990 to 9999 is expected.");
    }

    private static RulePackLayer ReadEmbedded()
    {
        Assembly assembly = typeof(RulePack).Assembly;
        List<RulePackFile> files = [];
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("rules/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            files.Add(new RulePackFile(name, content));
        }

        return new RulePackLayer("default", files);
    }
}
