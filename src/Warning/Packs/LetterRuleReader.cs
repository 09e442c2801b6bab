using System.Text.RegularExpressions;
using EarlyWarning.Letters;
using EarlyWarning.Messages;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>Reads the rules of a jurisdiction for one kind of letter.</summary>
internal static partial class LetterRuleReader
{
    private static readonly string[] Placeholders = ["short", "year", "serial"];

    public static LetterRule Read(LetterKind kind, ObjectReader letter, Diagnostics diagnostics)
    {
        SourcedFields fields = new(letter);
        letter.Require("title");
        letter.Require("number");
        string title = fields.Text("title") ?? "", pattern = fields.Text("number") ?? "";
        if (letter.Json.Find("number")?.Find("value") is { Kind: JsonKind.Text } json) CheckPattern(json, diagnostics);

        // A suggestion goes to an authority, whose time limits stand under 'authority'.
        (ReplyPeriod? Period, PeriodStart? Start)? reply = LetterDefinition.Of(kind).IsToAuthority ? null : fields.Period("reply");
        (ReplyPeriod? Period, PeriodStart? Start)? issue = fields.Period("issueWithin");
        UnionLevel? lowest = fields.Level("lowestIssuer");
        letter.Finish();
        return new LetterRule
        {
            Kind = kind,
            Title = title,
            NumberPattern = pattern,
            Reply = reply?.Period,
            ReplyStart = reply?.Start,
            Article = fields.Sources.GetValueOrDefault("reply")?.Article ?? fields.Sources.GetValueOrDefault("title")?.Article,
            IssueWithin = issue?.Period,
            IssueStart = issue?.Start,
            LowestIssuer = lowest,
            Sources = fields.Sources,
        };
    }

    /// <summary>Reports unknown placeholders, and a pattern without year and serial: its numbers would not be unique.</summary>
    private static void CheckPattern(JsonValue json, Diagnostics diagnostics)
    {
        string[] found = [.. Braces().Matches(json.Text).Select(match => match.Groups["name"].Value)];
        if (found.FirstOrDefault(name => !Placeholders.Contains(name, StringComparer.Ordinal)) is { } unknown)
            diagnostics.Error(DiagnosticCodes.MalformedNumberPattern, json, PackMessages.UnknownPlaceholder($"{{{unknown}}}"));
        else if (!found.Contains("year", StringComparer.Ordinal) || !found.Contains("serial", StringComparer.Ordinal))
            diagnostics.Error(DiagnosticCodes.MalformedNumberPattern, json, PackMessages.PlaceholdersMissing);
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Braces();
}
