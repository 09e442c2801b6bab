using System.Text.Json;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes the explanation of a company as JSON.</summary>
internal static class CompanyExplanationJson
{
    public static void Write(Utf8JsonWriter json, CompanyExplanation explanation)
    {
        Assessment found = explanation.Assessment;
        json.WriteStartObject();
        json.WriteString("company", explanation.Company.Id);
        json.WriteString("name", explanation.Company.Name);
        json.WriteString("asOf", LocalDatePattern.Iso.Format(found.AsOf));
        json.WriteString("level", Word.Of(found.Level));
        json.WriteNumber("score", found.Score);
        json.WriteNumber("scoreHigh", found.ScoreHigh);
        if (found.Dimensions.Count > 0)
        {
            json.WriteStartObject("dimensions");
            foreach ((string dimension, decimal points) in found.Dimensions) json.WriteNumber(dimension, points);
            json.WriteEndObject();
        }

        json.WriteBoolean("latches", explanation.HasLatches);
        if (explanation.Episode is { } episode)
        {
            json.WritePropertyName("alert");
            EpisodeJson.Write(json, episode, work: null);
        }

        json.WriteStartArray("rules");
        foreach (RuleExplanation rule in explanation.Rules) Write(json, rule, found.Rules.FirstOrDefault(fired => fired.Rule.Id == rule.Rule.Id));
        json.WriteEndArray();
        json.WriteStartArray("near");
        foreach (RuleExplanation rule in explanation.Near) Write(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleExplanation rule, FiredRule? fired = null)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Rule.Id);
        json.WriteString("title", rule.Rule.Title);
        json.WriteString("outcome", Word.Of(rule.Outcome));
        json.WriteNumber("score", fired?.Rule.Score ?? rule.Rule.Score);
        if ((fired?.Step ?? rule.Step) is { } step) json.WriteNumber("step", step);
        if (fired is not null) json.WriteNumber("counted", fired.Counted);
        if (fired is { Since: { } since }) json.WriteString("since", LocalDatePattern.Iso.Format(since));
        if (fired is { Held: not HoldReason.None }) json.WriteString("held", Word.Of(fired.Held));
        if (rule.Gap is { } gap) json.WriteNumber("gap", gap);
        if (rule.Because.Length > 0) json.WriteString("because", rule.Because);
        ExplanationJson.Write(json, "condition", rule.Condition);
        if (rule.Missing.Count > 0) ExplanationJson.Write(json, "missing", rule.Missing);
        json.WriteEndObject();
    }
}
