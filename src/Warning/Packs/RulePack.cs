using System.Reflection;
using EarlyWarning.Assessing;
using EarlyWarning.Packs;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Testing;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Rules, catalog and policy of one or more layers, merged and checked as one. A pack that exists cannot fail in a scan.
/// Immutable and thread-safe.
/// </summary>
public sealed class RulePack
{
    private static readonly Lazy<RulePackLayer> EmbeddedLayer = new(ReadEmbedded);
    private static readonly Lazy<RulePack> Embedded = new(() => Compile([EmbeddedLayer.Value]));

    private readonly CompanyAssessor assessor;

    internal RulePack(
        IndicatorCatalog catalog, Rule[] rules, Policy policy, IReadOnlyList<ScenarioFile> scenarios, string hash, IReadOnlyList<Diagnostic> warnings)
    {
        Policy = policy;
        Scenarios = scenarios;
        Hash = hash;
        Warnings = warnings;
        Rules = new RuleSet(catalog, rules, policy.AffectedWorkers is { } affected ? [affected] : [])
        {
            // Of what referrals ask only what the panel must hold: the rest is the assessment's.
            AlsoRead = [.. policy.Referrals.SelectMany(route => route.Expressions).SelectMany(Term.PartsOf)],
        };
        Scored = new ScoredRules(Rules, policy, hash);
        assessor = new CompanyAssessor(Scored);
    }

    /// <summary>The pack inside the library.</summary>
    /// <exception cref="RulePackException">Never in a released library; it is compiled at first use.</exception>
    public static RulePack Default => Embedded.Value;

    /// <summary>The files of the pack inside the library, to put others on top of.</summary>
    public static RulePackLayer DefaultLayer => EmbeddedLayer.Value;

    /// <summary>The names that rules may use.</summary>
    public IndicatorCatalog Catalog => Rules.Catalog;

    /// <summary>The rules.</summary>
    public RuleSet Rules { get; }

    /// <summary>Bands, affected workers, episodes, referrals.</summary>
    public Policy Policy { get; }

    /// <summary>The working days of the years that the pack has calendars of.</summary>
    public WorkingCalendar Calendar { get; internal init; } = WorkingCalendar.Empty;

    /// <summary>What each place says of letters, by id.</summary>
    public IReadOnlyDictionary<string, Jurisdiction> Jurisdictions { get; internal init; } = new Dictionary<string, Jurisdiction>();

    /// <summary>The SHA-256 of all files, in lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>What deserves a look; there are no errors in a pack that exists.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; }

    internal IReadOnlyList<ScenarioFile> Scenarios { get; }

    /// <summary>The rules as scoring visits them.</summary>
    internal ScoredRules Scored { get; }

    /// <summary>Merges, checks and compiles layers.</summary>
    /// <param name="layers">The layers; a later one replaces what has the same id.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="RulePackException">There are errors; it carries every diagnostic.</exception>
    public static RulePack Compile(IReadOnlyList<RulePackLayer> layers)
    {
        IReadOnlyList<Diagnostic> diagnostics = Check(layers, out RulePack? pack);
        return pack ?? throw new RulePackException(diagnostics);
    }

    /// <summary>Merges and checks layers.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="pack">The pack; null where there are errors.</param>
    /// <returns>Every diagnostic of every file, by file, line and column.</returns>
    public static IReadOnlyList<Diagnostic> Check(IReadOnlyList<RulePackLayer> layers, out RulePack? pack)
    {
        PackCompiler compiler = new(layers);
        pack = compiler.Compile();
        return compiler.Diagnostics;
    }

    /// <summary>Scores and ranks all companies of a panel.</summary>
    /// <param name="view">The panel as of a date, over this pack's catalog.</param>
    /// <param name="threads">How many threads may work; the result does not depend on it.</param>
    /// <param name="latches">The rules that stay fired until they are cleared; null: none, and no assessment says since when a rule has fired.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The assessments.</returns>
    /// <exception cref="ArgumentException">The panel is of another catalog.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Assessments Assess(PanelView view, int threads = 1, Latches? latches = null, CancellationToken cancellationToken = default) =>
        new(Scored, Rules.Evaluate(view, threads, cancellationToken), threads, latches);

    /// <summary>The same without latches.</summary>
    /// <inheritdoc cref="Assess(PanelView, int, Latches?, CancellationToken)"/>
    public Assessments Assess(PanelView view, int threads, CancellationToken cancellationToken) => Assess(view, threads, latches: null, cancellationToken);

    /// <summary>Assesses one company. Peers need a panel of many: rules that compare with peers are indeterminate here.</summary>
    /// <param name="company">The company.</param>
    /// <param name="observations">What is known of it.</param>
    /// <param name="asOf">The as-of date; what became known later does not count.</param>
    /// <param name="latches">The rules that stay fired until they are cleared; null: none, and the assessment does not say since when a rule has fired.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentException">An observation is of no indicator of the catalog, of the wrong type, or not finite.</exception>
    public Assessment Assess(Company company, Observations observations, LocalDate asOf, Latches? latches = null) =>
        assessor.Assess(company, observations, asOf, latches);

    /// <summary>Runs the tests of all rules and all scenarios.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What they got.</returns>
    public PackTestReport Test(CancellationToken cancellationToken = default) => new(
        RuleTestRunner.Run(Catalog, Rules.Rules, cancellationToken),
        [.. Scenarios.OrderBy(scenario => scenario.Id, StringComparer.Ordinal).Select(scenario => ScenarioRunner.Run(this, scenario))]);

    internal PanelReach ReachOf(int day) => Rules.ReachOf(day);

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
