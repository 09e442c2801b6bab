using System.Text;
using EarlyWarning.Files.Filling;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Amending;

/// <summary>The rules of a pack as a sheet, filled in and back: what it changes, what is refused, and where it is written.</summary>
public sealed class RuleSheetTests : IDisposable
{
    private const string Rules = """
        { "id": "r", "let": { "l": "3" }, "rules": [
          { "id": "r.a", "title": "甲", "when": "sales > 2 and sales < 10万 and share < 30%", "score": 10, "because": "甲{sales}", "tests": [ { "given": { "sales": 3, "share": 0.2 }, "expect": "fired" } ] },
          { "id": "r.s", "value": "sales + l", "steps": [ { "over": 5, "score": 4 }, { "over": 9, "score": 8, "level": "red", "clearAt": 7 } ], "letterText": "函{sales}", "tests": [ { "given": {}, "expect": "indeterminate" } ] },
          { "id": "r.old", "when": "sales > 1", "score": 1, "status": "retired" } ] }
        """;

    private static readonly string[] Keys =
    [
        "r.a#title", "r.a#score", "r.a#number-1", "r.a#number-2", "r.a#number-3", "r.a#because",
        "r.s#title", "r.s#over-1", "r.s#step-score-1", "r.s#clear-at-1", "r.s#over-2", "r.s#step-score-2", "r.s#clear-at-2", "r.s#letter-text",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("sheet").FullName;

    private static IReadOnlyList<RulePackLayer> Layers =>
    [
        new("p", [
            Named("p/indicators.json", """
                { "indicators": [ { "id": "sales", "kind": "attribute", "type": "number" }, { "id": "share", "kind": "attribute", "type": "number" } ] }
                """),
            Named("p/policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 } }"""),
            Named("p/r.json", Rules)]),
    ];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_has_a_row_for_each_threshold_point_and_text_of_the_rules_in_use()
    {
        string[] lines = Saved();
        Assert.Equal(Keys, lines.Skip(1).Select(line => line.Split(',')[0]));
        Assert.Equal("编号,规则,项目,所在条件,现为,改为", lines[0]);
        Assert.Equal("r.a#number-3,甲,条件里的第 3 个数,sales > 2 and sales < 10万 and share < 30%,30%,", lines[5]);
        Assert.Equal("r.s#over-2,r.s,第 2 档：超过,sales + l,9,", lines[11]);
    }

    [Fact]
    public void What_is_filled_in_becomes_changes_of_a_layer()
    {
        RuleSheetChanges changes = Read(
            [("r.a#title", "乙"), ("r.a#score", "12.5"), ("r.a#number-1", "4"), ("r.a#number-2", "20万"), ("r.a#number-3", "0.255"), ("r.s#over-1", "6"),
            ("r.s#step-score-2", "9"), ("r.s#letter-text", "文{sales}")]);
        Assert.Equal((8, 0, 0), (changes.Sheet.Acts.Count, changes.Sheet.Rejects.Count, changes.Faults.Count));
        Rule[] rules = [.. changes.Pack!.Rules.Rules];
        Assert.Equal(
            ("乙", 12.5m, "sales > 4 and sales < 20万 and share < 25.5%", "甲{sales}"),
            (rules[0].Title, rules[0].Score, rules[0].Condition, rules[0].BecauseText));
        Assert.Equal([(6m, 4m, 6m), (9m, 9m, 7m)], rules[2].Steps.Select(step => (step.Over, step.Score, step.ClearAt)));
        Assert.Equal(("red", "文{sales}"), (rules[2].Level, rules[2].LetterSentenceText));
        Assert.Equal(Path.Combine(folder, "county", "changes.json"), changes.File!.Path);
        Assert.Equal(
            """
            {
              "id": "changes",
              "title": "由表格改动",
              "changes": [
                {
                  "id": "r.a",
                  "title": "乙",
                  "score": 12.5,
                  "when": "sales > 4 and sales < 20万 and share < 25.5%"
                },
                {
                  "id": "r.s",
                  "letterText": "文{sales}",
                  "steps": [
                    { "over": 6, "score": 4 },
                    { "over": 9, "score": 9, "level": "red", "clearAt": 7 }
                  ]
                }
              ]
            }

            """,
            Encoding.UTF8.GetString(changes.File.Content.Span), ignoreLineEndingDifferences: true);
        Assert.Equal(2, changes.Layers.Count);
    }

    [Fact]
    public void Further_changes_are_added_to_those_of_the_layer_and_what_is_so_already_is_passed_over()
    {
        RuleSheetChanges first = Read([("r.a#score", "12"), ("r.a#number-1", "4")]);
        RulePackLayer[] layers = [.. Layers, first.Layers[1]];
        RuleSheetChanges second = Read([("r.a#score", "12"), ("r.a#number-2", "9万"), ("r.s#title", "档")], layers);
        Assert.Equal((1, 2, 2), (second.Sheet.Recorded, second.Sheet.Acts.Count, second.Layers.Count));
        Assert.Equal(("sales > 4 and sales < 9万 and share < 30%", 12m), (second.Pack!.Rules.Rules[0].Condition, second.Pack.Rules.Rules[0].Score));
        Assert.Equal("档", second.Pack.Rules.Rules[2].Title);
    }

    [Theory]
    [InlineData("r.a#score", "-1", "改为||'-1' is not points from 0 on, with at most two decimals")]
    [InlineData("r.a#score", "1.234", "改为||'1.234' is not points from 0 on")]
    [InlineData("r.a#number-1", "3个月", "改为||number 1 of 'r.a' is 2; '3个月' cannot")]
    [InlineData("r.s#over-1", "many", "改为||'many' is not a number such as 3 or 0.5")]
    [InlineData("r.s#over-1", "9", "改为|9|steps rise: 'over' is more than that of the step before, 9; found 9")]
    [InlineData("r.a#because", "{sale}", "改为|{sale}|unknown indicator 'sale'; did you mean 'sales'?")]
    [InlineData("r.old#score", "3", "编号|r.old#score|the pack has no 'r.old#score'")]
    public void What_does_not_go_is_told_at_its_row_and_nothing_is_made(string key, string value, string reject)
    {
        RuleSheetChanges changes = Read(
            [(key, value), ("r.a#title", "乙")], extra: key.StartsWith("r.old", StringComparison.Ordinal) ? $"{key},,,,1,{value}" : null);
        SheetReject found = Assert.Single(changes.Sheet.Rejects);
        Assert.StartsWith(reject, $"{found.Column?.ToString(MessageLanguage.Chinese)}|{found.Value}|{found.Reason}", StringComparison.Ordinal);
        Assert.Null(changes.File);
        Assert.Null(changes.Pack);
    }

    [Fact]
    public void A_row_that_was_filled_in_for_another_state_of_the_rule_is_refused()
    {
        string[] lines = Saved();
        RulePackLayer[] now = [.. Layers, new("q", [Named("q/q.json", """{ "id": "q", "changes": [ { "id": "r.a", "score": 11 } ] }""")])];
        SheetReject found = Assert.Single(Read([("r.a#score", "12")], now, lines).Sheet.Rejects);
        Assert.Equal(("现为", "10"), (found.Column!.ToString(MessageLanguage.Chinese), found.Value));
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_without_a_word_of_feeds()
    {
        string path = Path.Combine(folder, "nothing.csv");
        FeedException missing = Assert.Throws<FeedException>(() => RuleSheet.Read(path, Layers, folder, MessageLanguage.Chinese));
        Assert.Equal($"{path}: no such file; check its name and its folder", missing.Message);
    }

    [Fact]
    public void A_file_that_is_there_stays_as_it_is()
    {
        Saved();
        Assert.Throws<IOException>(() => RuleSheet.Save(Path.Combine(folder, "out.csv"), RulePack.Compile(Layers), MessageLanguage.Chinese));
    }

    private string[] Saved()
    {
        string path = Path.Combine(folder, "out.csv");
        Assert.Equal(Keys.Length, RuleSheet.Save(path, RulePack.Compile(Layers), MessageLanguage.Chinese));
        return File.ReadAllText(path).TrimEnd().Split("\r\n");
    }

    private RuleSheetChanges Read(
        (string Key, string Value)[] filled, IReadOnlyList<RulePackLayer>? layers = null, string[]? sheet = null, string? extra = null)
    {
        string path = Path.Combine(folder, "filled.csv"), written = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".csv");
        RuleSheet.Save(written, RulePack.Compile(layers ?? Layers), MessageLanguage.Chinese);
        IEnumerable<string> lines = (sheet ?? File.ReadAllText(written).TrimEnd().Split("\r\n"))
            .Select(line =>
                Array.Find(filled, one => line.StartsWith($"{one.Key},", StringComparison.Ordinal)) is { Key: not null } found ? line + found.Value : line);
        File.WriteAllLines(path, extra is null ? lines : lines.Append(extra));
        return RuleSheet.Read(path, layers ?? Layers, Path.Combine(folder, "county"), MessageLanguage.Chinese);
    }

    private static RulePackFile Named(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
