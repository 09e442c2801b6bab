using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation.Departments;

/// <summary>
/// Delivers the calls to 12351 as JSON Lines by the company name that the caller gave: the full name, one without the legal form, one that only
/// the alias file has, or the name of no listed company. Calls of the last days of a month are repeated. A call that is not about wages has a
/// matter, which may be empty, and an invented caller's number.
/// </summary>
internal sealed class Hotline(SimulationFolder folder) : Department(folder)
{
    private const string Form = "有限公司";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Strangers = ["路边小吃店", "新开的快递点", "大桥下的修车铺"];

    private static readonly string[] Matters = ["加班", "社会保险", "劳动合同", "工伤", "休息休假", ""];

    private readonly List<Call> calls = [];
    private readonly CsvOutput aliases = folder.Open("aliases.csv", ["别名", "统一社会信用代码"]);

    public override IEnumerable<string> FeedLines =>
    [
        Line("hotline", "12351.jsonl", "hotline_call", """, "fields": { "matter": "诉求类别", "caller": { "column": "来电号码", "as": "hash" } }"""),
        Line("hotline-wages", "12351-wages.jsonl", "hotline_wage_call"),
    ];

    public override void Write(SimulatedCompany company, int number, RandomStream chance)
    {
        List<SimulatedEvent> calls = [.. company.Events.Where(happened => happened.Indicator is "hotline_call" or "hotline_wage_call")];
        if (calls.Count == 0) return;
        string place = company.Name[..(company.Name.IndexOf('市', StringComparison.Ordinal) + 1)];
        string full = company.Name;
        string brief = full[..^Form.Length];
        string spoken = brief[place.Length..];
        bool known = chance.Chance(0.3);
        if (known) Alias(spoken, company);
        foreach (SimulatedEvent call in calls)
        {
            string name = chance.Whole(0, 3) switch { 0 => brief, 1 when known => spoken, 2 => $" {full[..2]}（{full[2]}）{full[3..]}", _ => full };
            bool wages = call.Indicator == "hotline_wage_call";
            int mark = (number * 7) + call.Day.DayOfYear;
            (string Matter, string Number)? more = wages ? null : (Matters[mark % Matters.Length], FormattableString.Invariant($"1380000{(number * 3 + mark % 4) % 10000:0000}"));
            this.calls.Add(new Call(wages, call.Day, name, call.Value, more));
        }
    }

    public override void Finish()
    {
        foreach (bool wages in (bool[])[false, true])
        {
            List<Call> calls = [.. this.calls.Where(call => call.OverWages == wages).OrderBy(call => call.Day)];
            File.WriteAllText(Folder.PathOf(wages ? "12351-wages.jsonl" : "12351.jsonl"), Lines(calls), new UTF8Encoding(false));
        }
    }

    private static string Lines(List<Call> calls)
    {
        StringBuilder lines = new();
        for (int i = 0; i < calls.Count; i++)
        {
            string line = Text(calls[i], $"{calls[i].Day.Year}{i + 1:00000}");
            lines.Append(line);
            if (calls[i].Day.Day >= 27) lines.Append(line);
            if (i % 60 == 35) lines.Append(Text(calls[i] with { Name = Strangers[i / 60 % Strangers.Length] }, $"X{i:00000}"));
            if (i % 60 == 50) lines.Append(Text(calls[i] with { Name = Misheard(calls[i].Name) }, $"X{i:00000}"));
            if (i == 40) lines.Append(Text(calls[i], "X99999").Replace($"{calls[i].Day:uuuu-MM-dd}", $"{calls[i].Day.Year}-02-30", StringComparison.Ordinal));
        }

        return lines.ToString();
    }

    private static string Text(Call call, string key)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("工单号", key);
            json.WriteString("date", SimulationFolder.Iso(call.Day));
            json.WriteString("单位名称", call.Name);
            json.WriteNumber("people", call.People);
            if (call.More is var (matter, number))
            {
                json.WriteString("诉求类别", matter);
                json.WriteString("来电号码", number);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.GetBuffer().AsSpan(0, (int)line.Length)) + "\n";
    }

    // A name that no company has, similar to an existing one.
    private static string Misheard(string name) => name[..4] + "某" + name[5..];

    private string Line(string id, string file, string indicator, string fields = "") =>
        $$"""{ "id": "{{id}}", "file": "{{file}}", "company": { "column": "单位名称", "by": "name", "aliases": "aliases.csv" }, "date": "date", "key": "工单号",""" +
        $$""" "from": "{{Folder.Begin}}", "through": "{{Folder.End}}", "events": { "{{indicator}}": { "value": "people"{{fields}} } } }""";

    private void Alias(string spoken, SimulatedCompany company)
    {
        this.aliases.Cell(spoken);
        this.aliases.Cell(company.Id);
        this.aliases.EndRow();
    }

    private sealed record Call(bool OverWages, NodaTime.LocalDate Day, string Name, double People, (string Matter, string Number)? More);
}
