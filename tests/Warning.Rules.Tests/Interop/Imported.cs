using System.Text;
using System.Text.Json;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Text;
using NodaTime;
using RulesEngine.Models;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Interop;

/// <summary>A workflow that is run by RulesEngine, and by this library after its import.</summary>
internal sealed class Imported
{
    public static readonly IndicatorCatalog Catalog = new(
    [
        Attribute("Headcount", AttributeType.Number), Attribute("Region", AttributeType.Text), Attribute("Industry", AttributeType.Text),
        Attribute("Unionised", AttributeType.Flag), Attribute("Founded", AttributeType.Date),
        Attribute("Arrears", AttributeType.Number), Attribute("Complaints", AttributeType.Number), Attribute("Insured", AttributeType.Number),
        Attribute("Power", AttributeType.Number), Attribute("Audited", AttributeType.Flag), Attribute("Remark", AttributeType.Text),
    ]);

    private static readonly int Today = EarlyWarning.Rules.Time.DayNumber.Of(new LocalDate(2026, 7, 31));
    private static readonly JsonSerializerOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    private readonly IReadOnlyList<Rule> rules;
    private readonly CompanyFrame frame;
    private readonly int[] truths;
    private readonly RulesEngine.RulesEngine oracle;
    private readonly string name;

    private Imported(IReadOnlyList<Rule> rules, Workflow workflow)
    {
        this.rules = rules;
        CompanyFrames frames = new RuleSet(Catalog, rules).FramesFor(Today);
        (frame, truths) = (frames.Rent(), frames.Truths);
        oracle = new RulesEngine.RulesEngine([workflow]);
        name = workflow.WorkflowName;
    }

    /// <summary>The ids of the rules without that of the workflow.</summary>
    public IEnumerable<string> Names =>
        rules.Where(rule => !rule.Definition.IsRetired).Select(rule => rule.Id[(rule.Id.IndexOf('.', StringComparison.Ordinal) + 1)..]);

    /// <summary>Imports a workflow that has no error.</summary>
    public static Imported Of(string json)
    {
        IReadOnlyList<RulesEngineWorkflow> read = RulesEngineWorkflow.Parse("w.json", Encoding.UTF8.GetBytes(json), out IReadOnlyList<Diagnostic> diagnostics);
        Assert.Empty(diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error).Select(each => $"{each}\n{json}"));
        return new Imported(Compile(Assert.Single(read)), JsonSerializer.Deserialize<Workflow>(json, AnyCase)!);
    }

    /// <summary>Compiles the rule file of a workflow.</summary>
    public static IReadOnlyList<Rule> Compile(RulesEngineWorkflow workflow)
    {
        Diagnostics faults = new();
        RuleFile file = RuleFile.Parse(new SourceText("r.json", Encoding.UTF8.GetBytes(workflow.ToRuleFile())), faults)!;
        IReadOnlyList<Rule> rules = new RuleCompiler(Catalog, faults).Compile(file);
        Assert.Empty(faults.ToSortedList().Where(each => each.Severity == DiagnosticSeverity.Error).Select(each => $"{each}\n{workflow.ToRuleFile()}"));
        return rules;
    }

    /// <summary>Decides the active rules for one company, as an app does.</summary>
    public Outcome[] Decide(Company company, Report report)
    {
        frame.Clear();
        foreach ((Indicator indicator, object value) in Known(company, report))
        {
            if (value is string text) frame.Set(indicator, text);
            else frame.Set(indicator, (double)value);
        }

        frame.Run();
        return [.. Active.Select(i => frame.OutcomeOf(truths[i]))];
    }

    /// <summary>Decides the active rules for many companies by the columnar engine, and again by the interpreter: the outcomes of each company.</summary>
    public (Outcome[][] Engine, Outcome[][] Interpreter) Decide(IReadOnlyList<(Company Company, Report Report)> cases)
    {
        PanelView view = PanelOf(cases);
        using Outcomes outcomes = new RuleSet(Catalog, rules).Evaluate(view);
        Interpreter interpreter = new(view);
        return (
            [.. cases.Select((_, row) => Active.Select(i => outcomes[i, row]!.Value).ToArray())],
            [.. cases.Select((_, row) => Active.Select(i => OutcomeOf(interpreter.Evaluate(rules[i].When, row).Truth)).ToArray())]);
    }

    /// <summary>Runs the enabled rules by RulesEngine: "true", "false", or "error: " and its message.</summary>
    public async Task<string[]> AskAsync(Company company, Report report)
    {
        bool isKnown = company is { Headcount: not null, Region: not null, Industry: not null, Unionised: not null, Founded: not null } &&
            report is { Arrears: not null, Complaints: not null, Insured: not null, Power: not null, Audited: not null, Remark: not null };
        object first = isKnown ? new KnownCompany(company.Headcount!.Value, company.Region!, company.Industry!, company.Unionised!.Value, company.Founded!.Value) : company;
        object second = isKnown ? new KnownReport(report.Arrears!.Value, report.Complaints!.Value, report.Insured!.Value, report.Power!.Value, report.Audited!.Value, report.Remark!) : report;
        List<RuleResultTree> results = await oracle.ExecuteAllRulesAsync(name, new RuleParameter("company", first), new RuleParameter("report", second));
        return [.. results.Select(result => ErrorOf(result) is { } message ? $"error: {message}" : result.IsSuccess ? "true" : "false")];
    }

    /// <summary>Returns the first error of a result or, since the result of a rule that joins others does not tell theirs, of a rule in it.</summary>
    private static string? ErrorOf(RuleResultTree result) =>
        result.ExceptionMessage is { Length: > 0 } message ? message : (result.ChildResults ?? []).Select(ErrorOf).FirstOrDefault(error => error is not null);

    private IEnumerable<int> Active => Enumerable.Range(0, rules.Count).Where(i => !rules[i].Definition.IsRetired);

    private static Outcome OutcomeOf(bool? truth) => truth switch { true => Outcome.Fired, false => Outcome.Clear, null => Outcome.Indeterminate };

    private static PanelView PanelOf(IReadOnlyList<(Company Company, Report Report)> cases)
    {
        PanelBuilder builder = new(Catalog, Enumerable.Range(0, cases.Count).Select(row => $"c{row:00}"));
        builder.Deliver(new FeedDelivery("all", [.. Catalog.Indicators.Select(indicator => indicator.Id)]));
        for (int row = 0; row < cases.Count; row++)
        {
            foreach ((Indicator indicator, object value) in Known(cases[row].Company, cases[row].Report))
                builder.Attribute(indicator).Set(row, value is string text ? builder.Texts.Add(text) : (double)value);
        }

        return builder.Build().AsOf(new LocalDate(2026, 7, 31));
    }

    /// <summary>Returns the known values, each a number, which stands for a flag or a date too, or a text.</summary>
    private static IEnumerable<(Indicator Indicator, object Value)> Known(Company company, Report report)
    {
        (string Id, object? Value)[] all =
        [
            ("Headcount", company.Headcount), ("Region", company.Region), ("Industry", company.Industry), ("Unionised", NumberOf(company.Unionised)),
            ("Founded", company.Founded is { } founded ? (double)EarlyWarning.Rules.Time.DayNumber.Of(LocalDate.FromDateTime(founded)) : null),
            ("Arrears", report.Arrears), ("Complaints", report.Complaints), ("Insured", report.Insured), ("Power", report.Power),
            ("Audited", NumberOf(report.Audited)), ("Remark", report.Remark),
        ];
        return all.Where(each => each.Value is not null).Select(each => (Find(each.Id), each.Value!));
    }

    private static double? NumberOf(bool? flag) => flag is { } known ? known ? 1.0 : 0.0 : null;

    private static Indicator Find(string id) => Catalog.TryGet(id, out Indicator? indicator) ? indicator : throw new ArgumentException(id, nameof(id));
}
