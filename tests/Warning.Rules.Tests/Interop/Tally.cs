using System.Globalization;

namespace EarlyWarning.Rules.Tests.Interop;

/// <summary>Outcomes here and by RulesEngine, counted; the engine, a panel of one and the interpreter must agree in all.</summary>
internal sealed class Tally
{
    private readonly Dictionary<(Outcome Ours, string Theirs), int> counts = [];

    /// <summary>The cases in which the two decide differently, to be read.</summary>
    public List<string> Differing { get; } = [];

    /// <summary>The number of pairs of a workflow and inputs.</summary>
    public int Cases { get; private set; }

    /// <summary>Returns the number of outcomes here.</summary>
    public int Count(Outcome ours) => counts.Where(each => each.Key.Ours == ours).Sum(each => each.Value);

    /// <summary>What the page says of cases of which all is known.</summary>
    public string Sentence(bool isChinese)
    {
        string cases = Number(Cases), fired = Number(Count(Outcome.Fired)), clear = Number(Count(Outcome.Clear));
        return isChinese
            ? $"工作流和输入共 {cases} 组，规则触发 {fired} 次，未触发 {clear} 次，结果不同 {Differing.Count} 次。"
            : $"{cases} pairs of a workflow and inputs, {fired} rules fired, {clear} clear, {Differing.Count} outcomes differ.";
    }

    /// <summary>What the page says of cases of which values are missing.</summary>
    public string Table(bool isChinese)
    {
        string[] theirs = ["true", "false", "error"];
        List<string> lines = isChinese
            ? ["| 规则的结果 | RulesEngine 为 true | 为 false | 报错，并为 false |", "|---|---:|---:|---:|"]
            : ["| a rule | RulesEngine says true | false | an error, and false |", "|---|---:|---:|---:|"];
        foreach ((Outcome ours, string english, string chinese) in new[] { (Outcome.Fired, "fired", "触发"), (Outcome.Clear, "clear", "未触发"), (Outcome.Indeterminate, "indeterminate", "无法判定") })
            lines.Add($"| {(isChinese ? chinese : english)} | {string.Join(" | ", theirs.Select(said => Number(counts.GetValueOrDefault((ours, said)))))} |");
        return string.Join('\n', lines);
    }

    /// <summary>Adds the outcomes of a workflow for some inputs.</summary>
    public async Task AddAsync(string json, Imported imported, IReadOnlyList<(Company Company, Report Report)> cases)
    {
        (Outcome[][] engine, Outcome[][] interpreter) = imported.Decide(cases);
        for (int i = 0; i < cases.Count; i++)
        {
            (Company company, Report report) = cases[i];
            Assert.Equal(interpreter[i], engine[i]);
            Assert.Equal(interpreter[i], imported.Decide(company, report));
            string[] theirs = await imported.AskAsync(company, report);
            for (int rule = 0; rule < theirs.Length; rule++) Add(engine[i][rule], theirs[rule], $"{json}\n{company}\n{report}\nrule {rule}");
            Cases++;
        }
    }

    private void Add(Outcome ours, string theirs, string place)
    {
        string said = theirs.StartsWith("error", StringComparison.Ordinal) ? "error" : theirs;
        counts[(ours, said)] = counts.GetValueOrDefault((ours, said)) + 1;
        if ((ours, said) is (Outcome.Fired, "false") or (Outcome.Clear, "true")) Differing.Add($"{place}\ntheirs {theirs}\nours {ours}");
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
