using System.Text.Json;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes the difference of two packs as JSON; the page on replays describes the keys.</summary>
internal static class DifferenceJson
{
    public static void Write(Utf8JsonWriter json, ScanDifference found, string old, string current)
    {
        PackDifference difference = found.Difference;
        json.WriteStartObject();
        json.WriteString("old", old);
        json.WriteString("new", current);
        json.WriteBoolean("same", found.IsSamePack);
        json.WriteNumber("companies", difference.Companies);
        json.WriteNumber("dates", difference.Dates.Count);
        WriteCounts(json, difference.Dates);
        json.WriteStartObject("largest");
        json.WriteString("asOf", LocalDatePattern.Iso.Format(difference.Largest.AsOf));
        json.WriteNumber("levelsChanged", difference.Largest.LevelsChanged);
        json.WriteNumber("share", difference.LargestShare);
        json.WriteEndObject();
        Write(json, "oldBands", difference.OldBands);
        Write(json, "newBands", difference.NewBands);
        json.WriteStartArray("rules");
        foreach (RuleMove rule in difference.Rules) Write(json, rule);
        json.WriteEndArray();
        json.WriteStartArray("moves");
        foreach (CompanyMove move in difference.Moves) Write(json, found.Panel.Companies[move.Row].Name, move);
        json.WriteEndArray();
        json.WriteStartArray("byDate");
        foreach (PackDifferenceDate date in difference.Dates)
        {
            json.WriteStartObject();
            json.WriteString("asOf", LocalDatePattern.Iso.Format(date.AsOf));
            WriteCounts(json, [date]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteWarnings(found.Warnings);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, IReadOnlyList<PackDifferenceDate> dates)
    {
        void Sum(string key, Func<PackDifferenceDate, int> count) => json.WriteNumber(key, dates.Sum(date => (long)count(date)));
        Sum("oldListed", date => date.OldListed);
        Sum("newListed", date => date.NewListed);
        Sum("in", date => date.In);
        Sum("out", date => date.Out);
        Sum("up", date => date.Up);
        Sum("down", date => date.Down);
        Sum("score", date => date.Rescored);
        Sum("lettersGained", date => date.LettersGained);
        Sum("lettersLost", date => date.LettersLost);
        Sum("referralsGained", date => date.ReferralsGained);
        Sum("referralsLost", date => date.ReferralsLost);
    }

    private static void Write(Utf8JsonWriter json, string key, Bands? bands)
    {
        if (bands is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        json.WriteNumber("blue", bands.Blue);
        json.WriteNumber("yellow", bands.Yellow);
        json.WriteNumber("orange", bands.Orange);
        json.WriteNumber("red", bands.Red);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleMove rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("state", rule.Difference switch { null => "same", { Old: null } => "added", { New: null } => "removed", _ => "changed" });
        json.WriteStartArray("changes");
        foreach (RuleChange change in rule.Difference?.Changes ?? [])
        {
            json.WriteStartObject();
            json.WriteString("part", change.Part.Word());
            json.WriteString("name", change.Name);
            json.WriteString("old", change.Old);
            json.WriteString("new", change.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("outcomesChanged", rule.Changed);
        json.WriteNumber("firedGained", rule.FiredGained);
        json.WriteNumber("firedLost", rule.FiredLost);
        json.WriteNumber("indeterminateGained", rule.UndecidedGained);
        json.WriteNumber("indeterminateLost", rule.UndecidedLost);
        json.WriteNumber("decided", rule.Decided);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, CompanyMove move)
    {
        json.WriteStartObject();
        json.WriteString("asOf", LocalDatePattern.Iso.Format(move.AsOf));
        json.WriteString("company", move.Company);
        json.WriteString("name", name);
        json.WriteString("move", move.Kind.Word());
        json.WriteString("oldLevel", move.OldLevel.Word());
        json.WriteString("newLevel", move.NewLevel.Word());
        json.WriteNumber("oldScore", move.OldScore);
        json.WriteNumber("newScore", move.NewScore);
        json.WriteStartArray("rules");
        foreach (CompanyRuleMove rule in move.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Rule);
            json.WriteString("old", rule.Old?.Word());
            json.WriteString("new", rule.New?.Word());
            json.WriteNumber("oldPoints", rule.OldPoints);
            json.WriteNumber("newPoints", rule.NewPoints);
            json.WriteBoolean("decisive", rule.IsDecisive);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("oldLetter", move.OldLetter?.Word());
        json.WriteString("newLetter", move.NewLetter?.Word());
        Write(json, "referralsGained", move.ReferralsGained);
        Write(json, "referralsLost", move.ReferralsLost);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, IReadOnlyList<string> ids)
    {
        json.WriteStartArray(key);
        foreach (string id in ids) json.WriteStringValue(id);
        json.WriteEndArray();
    }
}
