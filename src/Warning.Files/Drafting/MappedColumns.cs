using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Drafting;

/// <summary>The indicators that the columns of a found feed deliver, and questions about the others.</summary>
internal sealed class MappedColumns
{
    private readonly List<string> measures = [];
    private readonly List<string> events = [];
    private readonly List<string> attributes = [];
    private readonly List<Message> questions = [];
    private readonly Dictionary<int, Message> near = [];

    public bool IsEmpty => this.measures.Count + this.events.Count + this.attributes.Count == 0;

    public bool HasEvents => this.events.Count > 0;

    public IReadOnlyList<Message> Questions => questions;

    /// <summary>A sentence on the columns whose names are similar to an indicator's, or null.</summary>
    public Message? Hints => this.near.Count == 0 ? null : DraftMessages.Perhaps([.. this.near.Values]);

    public static MappedColumns Of(FoundFeed feed, ColumnGuess guess, IndicatorGuess indicators, HashSet<string> delivered, bool isVia)
    {
        MappedColumns mapped = new();
        int?[] taken = [guess.Code, guess.Date, guess.Known, guess.Name, guess.Key];
        for (int column = 0; column < feed.Sample.Header.Count; column++)
        {
            if (!taken.Contains(column)) mapped.Add(feed, column, indicators, delivered, isVia);
        }

        if (mapped.IsEmpty && guess.Date is not null) mapped.AddEvent(feed, taken, indicators, delivered);
        if (mapped is { Hints: { } hints, IsEmpty: false }) mapped.questions.Add(DraftMessages.Unmapped(hints));
        return mapped;
    }

    public void Write(DraftText text)
    {
        (string Key, List<string> Entries)[] all = [("measures", this.measures), ("events", this.events), ("attributes", this.attributes)];
        var there = Array.FindAll(all, kind => kind.Entries.Count > 0);
        for (int i = 0; i < there.Length; i++)
        {
            text.Open($"\"{there[i].Key}\": {{");
            foreach (string entry in there[i].Entries)
                text.Line(entry + ",");
            text.Close(i == there.Length - 1 ? "}" : "},");
        }
    }

    private void Add(FoundFeed feed, int column, IndicatorGuess indicators, HashSet<string> delivered, bool isVia)
    {
        string name = feed.Sample.Header[column];
        if (indicators.Of(name) is not (Indicator indicator, double scale))
        {
            if (indicators.Near(name) is { } near) this.near.Add(column, DraftMessages.MayBe(name, near.Id, near.Title));
            return;
        }

        if (!delivered.Add(indicator.Id))
        {
            questions.Add(DraftMessages.DeliveredTwice(name, indicator.Id));
            return;
        }

        string cell = $"\"column\": {DraftText.Quote(name)}";
        if (MarkersOf(feed.Sample, column) is { Length: > 0 } markers && indicator.Kind != IndicatorKind.Event) cell += $", \"missing\": [{markers}]";
        string scaled = scale == 1 ? "" : $", \"scale\": {DraftText.Number(scale)}";
        switch (indicator.Kind)
        {
            case IndicatorKind.Measure:
                this.measures.Add($"{DraftText.Quote(indicator.Id)}: {{ {cell}{scaled}{(isVia ? ", \"combine\": \"sum\"" : "")} }}");
                if (isVia) questions.Add(DraftMessages.AddsUp(indicator.Id));
                break;
            case IndicatorKind.Event:
                this.events.Add($"{DraftText.Quote(indicator.Id)}: {{ \"value\": {DraftText.Quote(name)}{scaled} }}");
                break;
            default:
                this.attributes.Add($"{DraftText.Quote(indicator.Id)}: {{ {cell} }}");
                break;
        }
    }

    /// <summary>Maps a list of cases by its file's name, since such a list seldom has a column named like its indicator.</summary>
    private void AddEvent(FoundFeed feed, int?[] taken, IndicatorGuess indicators, HashSet<string> delivered)
    {
        Indicator[] events = [.. indicators.EventsOf(feed.Name).Where(indicator => !delivered.Contains(indicator.Id))];
        if (events.Length == 0) return;
        delivered.Add(events[0].Id);
        int people = Enumerable.Range(0, feed.Sample.Header.Count).FirstOrDefault(column => !taken.Contains(column) && IsNumber(feed.Sample, column), -1);
        this.near.Remove(people);
        string value = people < 0 ? "" : $" \"value\": {DraftText.Quote(feed.Sample.Header[people])} ";
        this.events.Add($"{DraftText.Quote(events[0].Id)}: {{{value}}}");
        Message? others = events.Length > 1 ? DraftMessages.OrIsIt([.. events.Skip(1).Take(5).Select(indicator => indicator.Id)]) : null;
        questions.Add(DraftMessages.TakenFor(events[0].Id, events[0].Title, others));
    }

    /// <summary>Returns the texts among the numbers of a column if there are only a few short ones, which then mark missing values.</summary>
    private static string MarkersOf(FileSample sample, int column)
    {
        string[] cells = [.. sample.Cells(column)];
        string[] texts = [.. cells.Where(cell => !IsNumber(cell)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        bool few = texts.Length is > 0 and <= 3 && cells.Count(IsNumber) * 2 > cells.Length && Array.TrueForAll(texts, text => text.Length <= 3 && !text.Any(char.IsAsciiDigit));
        return few ? string.Join(", ", texts.Select(DraftText.Quote)) : "";
    }

    private static bool IsNumber(FileSample sample, int column) => sample.Cells(column).Any() && sample.Cells(column).All(IsNumber);

    private static bool IsNumber(string cell) => NumberCell.TryParse(Encoding.UTF8.GetBytes(cell), 1, out _, out _);
}
