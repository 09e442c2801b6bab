using System.Text;
using System.Text.Json;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Execution;
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
    public IEnumerable<string> Names => rules.Where(rule => !rule.Definition.IsRetired).Select(rule => rule.Id[(rule.Id.IndexOf('.', StringComparison.Ordinal) + 1)..]);

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

    /// <summary>Decides the active rules by this library.</summary>
    public Outcome[] Decide(Company company, Report report)
    {
        frame.Clear();
        Set("Headcount", company.Headcount);
        Set("Region", company.Region);
        Set("Industry", company.Industry);
        Set("Unionised", company.Unionised);
        if (company.Founded is { } founded) frame.Set(Find("Founded"), EarlyWarning.Rules.Time.DayNumber.Of(LocalDate.FromDateTime(founded)));
        Set("Arrears", report.Arrears);
        Set("Complaints", report.Complaints);
        Set("Insured", report.Insured);
        Set("Power", report.Power);
        Set("Audited", report.Audited);
        Set("Remark", report.Remark);
        frame.Run();
        return [.. Enumerable.Range(0, rules.Count).Where(i => !rules[i].Definition.IsRetired).Select(i => frame.OutcomeOf(truths[i]))];
    }

    /// <summary>Runs the enabled rules by RulesEngine. What it says with an error is "error".</summary>
    public async Task<string[]> AskAsync(Company company, Report report)
    {
        bool isKnown = company is { Headcount: not null, Region: not null, Industry: not null, Unionised: not null, Founded: not null } &&
            report is { Arrears: not null, Complaints: not null, Insured: not null, Power: not null, Audited: not null, Remark: not null };
        object first = isKnown ? new KnownCompany(company.Headcount!.Value, company.Region!, company.Industry!, company.Unionised!.Value, company.Founded!.Value) : company;
        object second = isKnown ? new KnownReport(report.Arrears!.Value, report.Complaints!.Value, report.Insured!.Value, report.Power!.Value, report.Audited!.Value, report.Remark!) : report;
        List<RuleResultTree> results = await oracle.ExecuteAllRulesAsync(name, new RuleParameter("company", first), new RuleParameter("report", second));
        return [.. results.Select(result => result.ExceptionMessage is { Length: > 0 } message ? $"error: {message}" : result.IsSuccess ? "true" : "false")];
    }

    private void Set(string id, double? value)
    {
        if (value is { } number) frame.Set(Find(id), number);
    }

    private void Set(string id, bool? value) => Set(id, value is { } flag ? flag ? 1.0 : 0.0 : null);

    private void Set(string id, string? value)
    {
        if (value is not null) frame.Set(Find(id), value);
    }

    private static Indicator Find(string id) => Catalog.TryGet(id, out Indicator? indicator) ? indicator : throw new ArgumentException(id, nameof(id));
}
