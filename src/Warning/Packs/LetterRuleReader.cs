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
        bool isToAuthority = LetterDefinition.Of(kind).IsToAuthority;
        (ReplyPeriod? Period, PeriodStart? Start, string? Manner)? reply = isToAuthority ? null : fields.Period("reply");
        (ReplyPeriod? Period, PeriodStart? Start, string? Manner)? issue = fields.Period("issueWithin");
        (UnionLevel? lowest, IReadOnlyList<UnionKind> also) = fields.Issuers("lowestIssuer");
        LetterRule rule = new()
        {
            Kind = kind,
            Title = title,
            NumberPattern = pattern,
            Reply = reply?.Period,
            ReplyStart = reply?.Start,
            ReplyManner = reply?.Manner,
            IssueWithin = issue?.Period,
            IssueStart = issue?.Start,
            LowestIssuer = lowest,
            AlsoIssuedBy = also,
            Issuers = fields.Text("issuers"),
            Act = fields.Text("act"),
            Closing = fields.Text("closing"),
            Grounds = isToAuthority ? SourcedFields.Grounds(letter, "grounds") : [],
            HandsOverMaterials = isToAuthority ? fields.Truth("materials")?.Value : null,
            Sources = fields.Sources,
        };
        letter.Finish();
        return rule;
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
