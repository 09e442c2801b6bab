using System.Globalization;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Documents;

/// <summary>Reads the objects of a rule file.</summary>
internal sealed class RuleFileReader(Diagnostics diagnostics)
{
    // Points in hundredths add up over 20,000 rules without overflow.
    public const decimal MaxScore = 1_000_000_000;

    /// <summary>The largest number of lets of a file.</summary>
    public const int MaxLets = 100_000;

    public RuleFile Read(ObjectReader file)
    {
        LocatedText id = ReadId(file);
        string? title = file.Text("title")?.Value;
        IReadOnlyList<LetDefinition> lets = ReadLets(file, diagnostics);
        if (file.Value("changes") is null) file.Require("rules");
        List<RuleDefinition> rules = [];
        foreach (JsonValue json in file.Array("rules"))
        {
            if (ObjectReader.Open(json, diagnostics, NounMessages.ARule) is { } rule) rules.Add(ReadRule(rule));
        }

        IReadOnlyList<RuleAmendment> changes = ReadChanges(file);
        file.Finish();
        ReportRepeatedIds([.. rules.Select(rule => rule.Id)]);
        return new RuleFile(file.Json.Source, id, title, lets, rules) { Changes = changes };
    }

    /// <summary>Reads the changes as they stand; their keys are judged when the rule is read with them.</summary>
    private List<RuleAmendment> ReadChanges(ObjectReader file)
    {
        List<RuleAmendment> changes = [];
        foreach (JsonValue json in file.Array("changes"))
        {
            if (ObjectReader.Open(json, diagnostics, NounMessages.AChange) is not { } change) continue;
            changes.Add(new RuleAmendment(ReadId(change), json, ReadPin(change), change.Text("why")?.Value));
            if (json.Members.FirstOrDefault(member => member.Name == "replaces") is { } replaces)
                diagnostics.Error(DiagnosticCodes.UnknownKey, json.Source, replaces.NameOffset, RuleFileMessages.ChangeReplacesNothing);
            if (json.Members.All(member => RuleAmendment.OwnKeys.Contains(member.Name, StringComparer.Ordinal)))
                diagnostics.Error(DiagnosticCodes.MissingKey, json, RuleFileMessages.NothingChanged);
        }

        return changes;
    }

    /// <summary>Reads the hash of what a layer changes or replaces.</summary>
    private LocatedText? ReadPin(ObjectReader reader)
    {
        if (reader.Text("of") is not { } pin) return null;
        if (RulePin.IsHash(pin.Value)) return pin;
        diagnostics.Error(DiagnosticCodes.MalformedPin, pin.Json, RuleFileMessages.MalformedPin(Excerpt.Of(pin.Value)));
        return null;
    }

    private LocatedText ReadId(ObjectReader reader)
    {
        if (reader.RequiredText("id") is not { } id) return new LocatedText("", reader.Json);
        if (Identifier.WhyNoId(id.Value, RuleFileMessages.Id) is { } why) diagnostics.Error(DiagnosticCodes.MalformedId, id.Json, why);
        return id;
    }

    /// <summary>Reads the lets of a file; what is none is reported.</summary>
    public static IReadOnlyList<LetDefinition> ReadLets(ObjectReader file, Diagnostics diagnostics)
    {
        List<LetDefinition> lets = [];
        IReadOnlyList<JsonMember> members = file.Members("let");
        if (members.Count > MaxLets)
        {
            Message tooMany = RuleFileMessages.TooManyLets(members.Count, MaxLets);
            diagnostics.Error(DiagnosticCodes.TooManyRules, file.Json.Source, members[MaxLets].NameOffset, tooMany);
        }

        foreach (JsonMember member in members.Take(MaxLets))
        {
            string name = Identifier.Normalize(member.Name);
            if (IsNameAllowed(name, member.NameOffset, file.Json.Source, diagnostics) && IsText(member, diagnostics))
                lets.Add(new LetDefinition(name, member.NameOffset, new LocatedText(member.Value.Text, member.Value)));
        }

        return lets;
    }

    private static bool IsNameAllowed(string name, int offset, SourceText source, Diagnostics diagnostics)
    {
        if (Lexer.WhyNoName(name) is not { } why) return true;
        diagnostics.Error(DiagnosticCodes.NameNotAllowed, source, offset, why);
        return false;
    }

    private static bool IsText(JsonMember member, Diagnostics diagnostics)
    {
        if (member.Value.Kind == JsonKind.Text) return true;
        ObjectReader.ReportType(member.Value, diagnostics, RuleFileMessages.ExpressionOf(Excerpt.Of(member.Name)));
        return false;
    }

    /// <summary>Reads a rule by itself; a merged one has parts of several files.</summary>
    public static RuleDefinition Read(JsonValue rule, Diagnostics diagnostics) =>
        new RuleFileReader(diagnostics).ReadRule(ObjectReader.Open(rule, diagnostics, NounMessages.ARule)!);

    private RuleDefinition ReadRule(ObjectReader rule)
    {
        bool replaces = rule.Truth("replaces") == true;
        (int? from, int? to) = ReadEffective(rule);
        RuleStepsReader steps = new(rule, diagnostics);
        RuleDefinition read = new()
        {
            Json = rule.Json,
            Id = ReadId(rule),
            Title = rule.Text("title")?.Value,
            Category = rule.Text("category"),
            When = steps.HasSteps ? steps.FirstCondition : rule.RequiredText("when"),
            Value = steps.Value,
            Steps = steps.All,
            ClearWhen = steps.HasSteps ? null : rule.Text("clearWhen"),
            Score = steps.HasSteps ? steps.Score : ReadScore(rule, diagnostics),
            Level = steps.HasSteps ? steps.Level : rule.Text("level"),
            Group = rule.Text("group"),
            Because = rule.Text("because"),
            LetterText = rule.Text("letterText"),
            Basis = rule.Texts("basis").Select(text => text.Value).ToArray(),
            Source = ReadSource(rule),
            EffectiveFrom = from,
            EffectiveTo = to,
            Status = rule.Choice<RuleStatus>("status") ?? RuleStatus.Active,
            Tests = ReadTests(rule, steps.All.Count),
            Replaces = replaces ? rule.Json.Find("replaces") : null,
            Of = replaces ? ReadPin(rule) : null,
        };
        rule.Finish();
        return read;
    }

    /// <summary>Reads points, in hundredths; 0 where they are faulty, which is reported.</summary>
    public static long ReadScore(ObjectReader rule, Diagnostics diagnostics)
    {
        rule.Require("score");
        if (rule.Number("score") is not { } json) return 0;
        // A number too small for a decimal would be read as 0.
        bool read = decimal.TryParse(json.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal score) &&
            score == 0 == (json.Number == 0);
        if (read && score is >= 0 and <= MaxScore && decimal.IsInteger(score * 100)) return (long)(score * 100);
        string found = Excerpt.Of(json.Raw);
        Message why = json.Number > (double)MaxScore ? RuleFileMessages.ScoreTooHigh(MaxScore, found) : RuleFileMessages.Score(found);
        diagnostics.Error(DiagnosticCodes.MalformedScore, json, why);
        return 0;
    }

    private (int? From, int? To) ReadEffective(ObjectReader rule)
    {
        if (rule.Object("effective", NounMessages.TheInterval) is not { } effective) return (null, null);
        int? from = effective.Date("from"), to = effective.Date("to");
        effective.Finish();
        if (to <= from)
            diagnostics.Error(DiagnosticCodes.EmptyInterval, effective.Value("to")!, RuleFileMessages.EmptyInterval);
        return (from, to);
    }

    /// <summary>Reads the source of a rule or parameter, or null if it has none.</summary>
    public static RuleSource? ReadSource(ObjectReader rule)
    {
        if (rule.Object("source", NounMessages.TheSource) is not { } source) return null;
        source.Require("kind");
        RuleSourceKind? kind = source.Choice<RuleSourceKind>("kind");
        string? text = source.Text("text")?.Value;
        source.Finish();
        return kind is { } known ? new RuleSource(known, text) : null;
    }

    private List<RuleTestDefinition> ReadTests(ObjectReader rule, int steps)
    {
        List<RuleTestDefinition> tests = [];
        foreach (JsonValue json in rule.Array("tests"))
        {
            if (ObjectReader.Open(json, diagnostics, NounMessages.ARuleTest) is not { } test) continue;
            test.Require("given");
            test.Require("expect");
            int? step = ReadStep(test, steps);
            tests.Add(new RuleTestDefinition(
                json, test.Text("name")?.Value, test.Members("given"), step is null ? test.Choice<ExpectedOutcome>("expect") : ExpectedOutcome.Fired,
                    test.Date("asOf"))
            {
                Step = step,
            });
            test.Finish();
        }

        return tests;
    }

    /// <summary>Reads the step that a test expects; null if it expects an outcome. A faulty one is that of the first step.</summary>
    private int? ReadStep(ObjectReader test, int steps)
    {
        if (test.Json.Find("expect") is not { Kind: JsonKind.Object }) return null;
        ObjectReader expect = test.Object("expect", NounMessages.TheExpected)!;
        expect.Require("step");
        if (steps == 0)
        {
            diagnostics.Error(DiagnosticCodes.MisplacedSteps, expect.Json, StepMessages.NoStepToExpect);
            return 1;
        }

        int step = expect.Whole("step", 1, steps) ?? 1;
        expect.Finish();
        return step;
    }

    private void ReportRepeatedIds(IReadOnlyList<LocatedText> ids)
    {
        Dictionary<string, LocatedText> first = new(StringComparer.Ordinal);
        foreach (LocatedText id in ids)
        {
            if (id.Value.Length == 0 || first.TryAdd(id.Value, id)) continue;
            (int line, _) = id.Source.Locate(first[id.Value].Json.Offset);
            diagnostics.Error(DiagnosticCodes.RepeatedId, id.Json, RuleFileMessages.IdTwice(Excerpt.Of(id.Value), line));
        }
    }
}
