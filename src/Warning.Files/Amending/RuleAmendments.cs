using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Amending;

/// <summary>Writes edits of rules as the changes of a layer.</summary>
internal static class RuleAmendments
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the file of changes, in the layout of rule files.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="earlier">The file as it is; null if there is none.</param>
    /// <param name="edits">The edits.</param>
    /// <param name="language">The language of its title.</param>
    public static RulePackFile Write(string path, RulePackFile? earlier, IEnumerable<RuleEdit> edits, MessageLanguage language)
    {
        JsonObject file = earlier is not null && Parse(earlier) is { } before
            ? before
            : new JsonObject { ["id"] = "changes", ["title"] = RuleSheetMessages.ChangesTitle.ToString(language) };
        if (file["changes"] is not JsonArray changes) file["changes"] = changes = [];
        foreach (IGrouping<string, RuleEdit> rule in edits.GroupBy(edit => edit.Rule, StringComparer.Ordinal))
        {
            JsonObject? change = changes.OfType<JsonObject>()
                .FirstOrDefault(one => one["id"] is JsonValue id && id.GetValueKind() == JsonValueKind.String && id.GetValue<string>() == rule.Key);
            if (change is null) changes.Add((JsonNode)(change = new JsonObject { ["id"] = rule.Key }));
            Apply([.. rule], change);
        }

        string text = file.ToJsonString(AsWritten);
        return new RulePackFile(path, Encoding.UTF8.GetBytes(RuleFormatter.Format(path, Encoding.UTF8.GetBytes(text), out _) ?? text));
    }

    private static JsonObject? Parse(RulePackFile file) => JsonNode.Parse(
        file.Content.Span, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }) as JsonObject;

    private static void Apply(RuleEdit[] edits, JsonObject change)
    {
        foreach (RuleEdit edit in edits)
        {
            switch (edit.Cell.Part)
            {
                case RuleCellPart.Title:
                    change["title"] = edit.Value;
                    break;
                case RuleCellPart.Score:
                    change["score"] = Number(edit.Value);
                    break;
                case RuleCellPart.Because:
                    change["because"] = edit.Value;
                    break;
                case RuleCellPart.LetterText:
                    change["letterText"] = edit.Value;
                    break;
            }
        }

        Rule rule = edits[0].Cell.Rule;
        RuleEdit[] numbers = [.. edits.Where(edit => edit.Cell.Part == RuleCellPart.Number)];
        if (numbers.Length > 0) change["when"] = ConditionOf(rule, numbers);
        if (edits.Any(edit => edit.Cell.Part is RuleCellPart.Over or RuleCellPart.StepScore or RuleCellPart.ClearAt)) change["steps"] = StepsOf(rule, edits);
    }

    /// <summary>Returns the condition with other numbers, from the last to the first, so that places stay what they are.</summary>
    private static string ConditionOf(Rule rule, RuleEdit[] numbers)
    {
        StringBuilder condition = new(rule.Condition);
        foreach (RuleEdit edit in numbers.OrderByDescending(edit => rule.Numbers[edit.Cell.Place - 1].Start))
        {
            RuleNumber number = rule.Numbers[edit.Cell.Place - 1];
            condition.Remove(number.Start, number.Text.Length).Insert(number.Start, edit.Value);
        }

        return condition.ToString();
    }

    private static JsonArray StepsOf(Rule rule, RuleEdit[] edits)
    {
        JsonArray steps = [];
        for (int step = 1; step <= rule.Steps.Count; step++)
        {
            RuleStep one = rule.Steps[step - 1];
            decimal over = Of(RuleCellPart.Over, step) ?? one.Over, clearAt = Of(RuleCellPart.ClearAt, step) ?? (one.ClearAt == one.Over ? over : one.ClearAt);
            JsonObject written = new() { ["over"] = over, ["score"] = Of(RuleCellPart.StepScore, step) ?? one.Score };
            if (one.Level is { } level) written["level"] = level;
            if (clearAt != over) written["clearAt"] = clearAt;
            steps.Add((JsonNode)written);
        }

        return steps;

        decimal? Of(RuleCellPart part, int step) =>
            Array.Find(edits, edit => edit.Cell.Part == part && edit.Cell.Place == step) is { } edit ? decimal.Parse(edit.Value, CultureInfo.InvariantCulture)
                : null;
    }

    private static JsonNode Number(string written) => JsonValue.Create(decimal.Parse(written, CultureInfo.InvariantCulture));
}
