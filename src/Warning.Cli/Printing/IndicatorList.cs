using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using Spectre.Console;
using Rule = EarlyWarning.Rules.Rule;

namespace EarlyWarning.Cli.Printing;

/// <summary>The indicators of a rule pack, or those that a word finds, with the rules that read them.</summary>
internal sealed class IndicatorList
{
    private readonly ILookup<Indicator, Rule> rules;
    private readonly IReadOnlyList<Indicator> found;
    private readonly string? word;
    private readonly bool isNearest;

    public IndicatorList(RulePack pack, string? word)
    {
        this.word = word;
        rules = pack.Rules.Rules.SelectMany(rule => rule.Indicators, (rule, indicator) => (rule, indicator)).ToLookup(pair => pair.indicator, pair => pair.rule);
        IReadOnlyList<Indicator> all = pack.Catalog.Indicators;
        found = word is null ? all : [.. all.Where(indicator => TextsOf(indicator).Any(text => Means(text, word)))];
        if (word is null || found.SelectMany(TextsOf).Any(text => Holds(text, word))) return;
        found = [.. Nearest(all, word).Union(found)];
        isNearest = true;
    }

    /// <summary>Whether there is no indicator to show.</summary>
    public bool IsEmpty => found.Count == 0;

    public void Print(Terminal terminal)
    {
        Canvas canvas = new(terminal, terminal.Width);
        canvas.WriteLine(word is null ? IndicatorMessages.Number(found.Count) : isNearest ? IndicatorMessages.NearestTo(word) : IndicatorMessages.Found(found.Count, word), Canvas.Bold);
        canvas.Write(Canvas.Indented(Rows(canvas)));
        foreach (Indicator indicator in word is null ? [] : found) Write(canvas, indicator);
        canvas.Print();
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (Indicator indicator in found)
        {
            json.WriteStartObject();
            json.WriteString("id", indicator.Id);
            WriteAll(json, "aliases", indicator.Aliases);
            json.WriteString("title", indicator.Title);
            json.WriteString("kind", indicator.Kind.Word());
            json.WriteString("cadence", indicator.Kind == IndicatorKind.Measure ? indicator.Cadence.Word() : null);
            json.WriteString("unit", indicator.Unit);
            json.WriteString("source", indicator.Source);
            json.WriteBoolean("confidential", indicator.Confidential);
            WriteAll(json, "rules", rules[indicator].Select(rule => rule.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<string> TextsOf(Indicator indicator) => [indicator.Id, .. indicator.Aliases, indicator.Title, indicator.Source ?? ""];

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool Means(string text, string word) => Holds(text, word) || Holds(Synonyms.Normalize(text), Synonyms.Normalize(word));

    private static IEnumerable<Indicator> Nearest(IReadOnlyList<Indicator> all, string word) =>
        Suggestion.Nearest(word, all.SelectMany(indicator => NearName.All(indicator.Id, indicator.Aliases, indicator.Title))) is { } near
            ? all.Where(indicator => indicator.Id == near.Name || indicator.Aliases.Contains(near.Name))
            : [];

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private Table Rows(Canvas canvas)
    {
        Table table = canvas.NewTable(
            canvas.Wrapped(IndicatorMessages.Title),
            canvas.Column(IndicatorMessages.Id),
            canvas.Wrapped(IndicatorMessages.Aliases),
            canvas.Column(IndicatorMessages.Kind),
            canvas.Column(IndicatorMessages.Unit),
            canvas.Wrapped(IndicatorMessages.Department),
            canvas.Column(IndicatorMessages.Rules, right: true));
        foreach (Indicator indicator in found)
        {
            table.AddRow(
                new WrappedText(indicator.Title),
                Canvas.Cell(indicator.Id),
                new WrappedText(string.Join(' ', indicator.Aliases.Where(alias => alias != indicator.Title))),
                canvas.Cell(indicator.Kind == IndicatorKind.Measure ? IndicatorMessages.Measure(indicator.Cadence.InWords()) : indicator.Kind.InWords()),
                canvas.Cell(indicator.Unit is { } unit ? RuleWords.UnitInWords(unit) : null),
                new WrappedText(indicator.Source ?? ""),
                Canvas.Cell(Count.Number(rules[indicator].Count())));
        }

        return table;
    }

    private void Write(Canvas canvas, Indicator indicator)
    {
        canvas.WriteLine();
        Rule[] readers = [.. rules[indicator]];
        canvas.WriteLine(readers.Length == 0 ? IndicatorMessages.UsedByNone(indicator.Id) : IndicatorMessages.UsedBy(indicator.Id, readers.Length), Canvas.Bold);
        foreach (Rule rule in readers) canvas.WriteIndented(IndicatorMessages.UsedIn(rule.Id, rule.Title), Canvas.Plain);
    }
}
