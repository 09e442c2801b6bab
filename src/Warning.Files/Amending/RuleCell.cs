using System.Globalization;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Amending;

/// <summary>The parts of a rule that a sheet offers to change.</summary>
internal enum RuleCellPart
{
    Title,
    Score,
    Number,
    Over,
    StepScore,
    ClearAt,
    Because,
    LetterText,
}

/// <summary>One part of a rule that can be changed in a sheet.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Part">Which part.</param>
/// <param name="Place">The number of the condition or the step, from 1; 0 for others.</param>
/// <param name="Now">What it is now, as it is written.</param>
internal sealed record RuleCell(Rule Rule, RuleCellPart Part, int Place, string Now)
{
    /// <summary>What tells it from all others: the id of the rule, and the part.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Rule.Id}#{NameOf(Part)}{(Place > 0 ? $"-{Place}" : "")}");

    public Message What => Part switch
    {
        RuleCellPart.Title => RuleSheetMessages.PartTitle,
        RuleCellPart.Score => RuleSheetMessages.PartScore,
        RuleCellPart.Number => RuleSheetMessages.PartNumber(Place),
        RuleCellPart.Over => RuleSheetMessages.PartOver(Place),
        RuleCellPart.StepScore => RuleSheetMessages.PartStepScore(Place),
        RuleCellPart.ClearAt => RuleSheetMessages.PartClearAt(Place),
        RuleCellPart.Because => RuleSheetMessages.PartBecause,
        RuleCellPart.LetterText => RuleSheetMessages.PartLetterText,
    };

    /// <summary>What a number stands in; empty for others.</summary>
    public string Context => Part switch
    {
        RuleCellPart.Number => Rule.Condition,
        RuleCellPart.Over or RuleCellPart.ClearAt or RuleCellPart.StepScore => Rule.StepValue ?? "",
        _ => "",
    };

    /// <summary>
    /// Returns all parts of the rules that are not retired, rule by rule. Numbers in lets are not among them: a let is of all rules that use it.
    /// </summary>
    public static IEnumerable<RuleCell> Of(IReadOnlyList<Rule> rules) => rules.Where(rule => !rule.IsRetired).SelectMany(Of);

    /// <summary>Returns the value as rule files have it, or why it cannot be that of the part.</summary>
    public string? Read(string written, RuleSet rules, out Message? fault)
    {
        fault = null;
        switch (Part)
        {
            case RuleCellPart.Title or RuleCellPart.Because or RuleCellPart.LetterText:
                return written;
            case RuleCellPart.Number:
                RuleNumber number = Rule.Numbers[Place - 1];
                string value = number.Kind == RuleNumberKind.Percent && NumberOf(written) is { } share ? Written(share * 100) + "%" : written;
                rules.Try(number, value, out fault);
                return fault is null ? value.Trim() : null;
            default:
                decimal? read = NumberOf(written);
                bool isPoints = Part is RuleCellPart.Score or RuleCellPart.StepScore;
                if (read is not { } one || (isPoints && (one < 0 || decimal.Round(one, 2) != one)))
                {
                    fault = isPoints ? RuleSheetMessages.NoPoints(written) : RuleSheetMessages.NoNumberOfRule(written);
                    return null;
                }

                return Written(one);
        }
    }

    public static string Written(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static decimal? NumberOf(string written) =>
        decimal.TryParse(written.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? number : null;

    private static IEnumerable<RuleCell> Of(Rule rule)
    {
        yield return new RuleCell(rule, RuleCellPart.Title, 0, rule.Title);
        if (rule.Steps.Count == 0)
        {
            yield return new RuleCell(rule, RuleCellPart.Score, 0, Written(rule.Score));
            foreach (RuleNumber number in rule.Numbers.Where(number => number.Let is null)) yield return new RuleCell(
                rule, RuleCellPart.Number, number.Place, number.Text);
        }

        for (int step = 1; step <= rule.Steps.Count; step++)
        {
            RuleStep one = rule.Steps[step - 1];
            yield return new RuleCell(rule, RuleCellPart.Over, step, Written(one.Over));
            yield return new RuleCell(rule, RuleCellPart.StepScore, step, Written(one.Score));
            yield return new RuleCell(rule, RuleCellPart.ClearAt, step, Written(one.ClearAt));
        }

        if (rule.BecauseText is { } because) yield return new RuleCell(rule, RuleCellPart.Because, 0, because);
        if (rule.LetterSentenceText is { } letter) yield return new RuleCell(rule, RuleCellPart.LetterText, 0, letter);
    }

    private static string NameOf(RuleCellPart part) => part switch
    {
        RuleCellPart.Title => "title",
        RuleCellPart.Score => "score",
        RuleCellPart.Number => "number",
        RuleCellPart.Over => "over",
        RuleCellPart.StepScore => "step-score",
        RuleCellPart.ClearAt => "clear-at",
        RuleCellPart.Because => "because",
        RuleCellPart.LetterText => "letter-text",
    };
}
