using System.Globalization;
using System.Text.Json;

namespace EarlyWarning.Rules.Tests.Interop;

/// <summary>
/// Makes workflows at random over the members of <see cref="Company"/> and <see cref="Report"/>. Numbers are multiples of a half and divided by powers of two
/// only, so that no
/// rounding decides an equality.
/// </summary>
internal sealed class WorkflowGenerator(Random random)
{
    private static readonly string[] Numbers = ["company.Headcount", "report.Arrears", "report.Complaints", "REPORT.Insured", "report.Power"];
    private static readonly string[] Texts = ["company.Region", "company.Industry", "report.Remark"];
    private static readonly string[] Words = ["4401", "44", "C21", "x", "late 'pay'", "付款"];

    private readonly List<(string Name, char Type)> names = [];
    private int made;

    /// <summary>Makes the JSON of a workflow.</summary>
    public string Workflow()
    {
        names.Clear();
        made = 0;
        Dictionary<string, object> workflow = new(StringComparer.Ordinal) { ["WorkflowName"] = "random" };
        if (random.Next(2) == 0) workflow["GlobalParams"] = Parameters();
        workflow["Rules"] = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Rule(2)).ToArray();
        return JsonSerializer.Serialize(workflow);
    }

    /// <summary>Makes two inputs of which every value is known.</summary>
    public (Company Company, Report Report) Inputs() => (
        new Company { Headcount = Half(), Region = Word(), Industry = Word(), Unionised = random.Next(2) == 0, Founded = new DateTime(2000 + random.Next(25), random.Next(1, 13), random.Next(1, 29), 0, 0, 0, DateTimeKind.Unspecified) },
        new Report { Arrears = Half(), Complaints = Half(), Insured = Half(), Power = Half(), Audited = random.Next(2) == 0, Remark = Word() });

    /// <summary>Makes two inputs of which about a quarter of the values are missing, and one at least.</summary>
    public (Company Company, Report Report) InputsWithGaps()
    {
        (Company company, Report report) = Inputs();
        bool[] gaps = [.. Enumerable.Range(0, 11).Select(_ => random.Next(4) == 0)];
        gaps[random.Next(gaps.Length)] = true;
        return (
            new Company
            {
                Headcount = gaps[0] ? null : company.Headcount,
                Region = gaps[1] ? null : company.Region,
                Industry = gaps[2] ? null : company.Industry,
                Unionised = gaps[3] ? null : company.Unionised,
                Founded = gaps[4] ? null : company.Founded,
            },
            new Report
            {
                Arrears = gaps[5] ? null : report.Arrears,
                Complaints = gaps[6] ? null : report.Complaints,
                Insured = gaps[7] ? null : report.Insured,
                Power = gaps[8] ? null : report.Power,
                Audited = gaps[9] ? null : report.Audited,
                Remark = gaps[10] ? null : report.Remark,
            });
    }

    private Dictionary<string, object> Rule(int depth)
    {
        int outer = names.Count;
        Dictionary<string, object> rule = new(StringComparer.Ordinal) { ["RuleName"] = $"rule {++made}" };
        if (random.Next(3) == 0) rule["LocalParams"] = Parameters();
        if (depth > 0 && random.Next(3) == 0)
        {
            rule["Operator"] = One("And", "Or", "AndAlso", "OrElse");
            List<Dictionary<string, object>> nested = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Rule(depth - 1))];
            if (nested.Count > 1 && random.Next(3) == 0) nested[^1]["Enabled"] = false;
            rule["Rules"] = nested;
        }
        else
        {
            rule["Expression"] = Condition(3);
        }

        names.RemoveRange(outer, names.Count - outer);
        return rule;
    }

    private object[] Parameters() => [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ =>
    {
        char type = One('n', 'n', 'c', 't', 'l');
        string expression = type switch
        {
            'n' => Number(2),
            'c' => Condition(1),
            't' => One(Texts),
            _ => List(),
        };
        string name = $"p{++made}";
        names.Add((name, type));
        return (object)new Dictionary<string, string>(StringComparer.Ordinal) { ["Name"] = name, ["Expression"] = expression };
    })];

    private string Condition(int depth)
    {
        if (depth == 0) return Comparison();
        return random.Next(10) switch
        {
            0 or 1 => $"{Condition(depth - 1)} {One("&&", "and", "AND")} {Condition(depth - 1)}",
            2 or 3 => $"({Condition(depth - 1)} {One("||", "or", "OR")} {Condition(depth - 1)})",
            4 => $"{One("!", "not ")}({Condition(depth - 1)})",
            5 => $"({Condition(depth - 1)} ? {Condition(depth - 1)} : {Condition(depth - 1)})",
            6 => $"({Condition(depth - 1)}) {One("==", "!=")} ({Condition(depth - 1)})",
            _ => Comparison(),
        };
    }

    private string Comparison() => random.Next(11) switch
    {
        0 => $"{Text()} {One("==", "!=", "=", "<>")} {Quoted()}",
        1 => $"{Text()}.{One("StartsWith", "EndsWith", "Contains")}({Quoted()})",
        2 => Named('l') is { } list && random.Next(2) == 0 ? $"{list}.Contains({Text()})" : $"{List()}.Contains({Text()})",
        3 => $"{One(Numbers)} in ({Literal()}, {Literal()})",
        4 => One("company.Unionised", "!report.Audited", "report.Audited == true", "company.Unionised != report.Audited"),
        5 => $"company.Founded {One("<", ">=", "==")} DateTime({2000 + random.Next(25)}, {random.Next(1, 13)}, {random.Next(1, 29)})",
        6 => Named('c') ?? $"{One(Numbers)} {One("== null", "!= null")}",
        7 => $"{Number(1)} {One("gt", "ge", "lt", "le", "eq", "ne")} {Literal()}",
        _ => $"{Number(2)} {One("<", "<=", ">", ">=", "==", "!=")} {Number(1)}",
    };

    private string Number(int depth)
    {
        if (depth == 0) return random.Next(3) == 0 ? Literal() : Named('n') is { } name && random.Next(2) == 0 ? name : One(Numbers);
        return random.Next(9) switch
        {
            0 => $"({Number(depth - 1)} + {Number(depth - 1)})",
            1 => $"{Number(depth - 1)} - {Number(0)}",
            2 => $"{Number(0)} * {Number(0)}",
            3 => $"({Number(depth - 1)}) / {One("2.0", "4.0", "0.5")}",
            4 => $"{Number(0)} % {One("2", "3.0")}",
            5 => $"-({Number(depth - 1)})",
            6 => $"Math.{One("Min", "Max")}({One(Numbers)}, {One(Numbers)})",
            7 => $"Math.{One("Abs", "Floor", "Ceiling")}({One(Numbers)} * 1.0)",
            _ => $"iif({Comparison()}, {One(Numbers)}, {One(Numbers)})",
        };
    }

    private string Text() => Named('t') is { } name && random.Next(2) == 0 ? name : One(Texts);

    private string List() => $"new[] {{ {Quoted()}, {Quoted()} }}";

    private string? Named(char type)
    {
        string[] found = [.. names.Where(each => each.Type == type).Select(each => each.Name)];
        return found.Length == 0 ? null : One(found);
    }

    private string Quoted() => $"\"{Word()}\"";

    private string Word() => One(Words);

    private string Literal() => One(((int)Half()).ToString(CultureInfo.InvariantCulture), Half().ToString("0.0", CultureInfo.InvariantCulture));

    private double Half() => random.Next(-4, 13) / 2.0;

    private T One<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
