using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// Evaluates the conditions on the occurrences of one event in a <see cref="CompanyFrame"/>: runs the filter's plan over the allocated occurrences, of which
/// those beyond the company's are missing. Allocates only when the events outgrow it.
/// </summary>
internal sealed class CompanyFilter
{
    private readonly Plan plan;
    private readonly EventView events;
    private readonly Interner<string> texts;
    private readonly int day;
    private readonly string[] literals;
    private BoundPlan bound;
    private BlockRunner runner;
    private Results results;

    public CompanyFilter(EventFilter filter, EventView events, Interner<string> texts, int day)
    {
        plan = filter.Plan;
        this.events = events;
        this.texts = texts;
        this.day = day;
        literals = [.. plan.TextConstants.Where(constant => constant.Text is not null).Select(constant => constant.Text!)];
        Truths = [.. Enumerable.Range(0, plan.Truths).Select(_ => new EventTruths { True = [], False = [] })];
        (bound, results, runner) = Open(events.Days.Length);
    }

    /// <summary>The results of the conditions, by their index in the plan.</summary>
    public EventTruths[] Truths { get; }

    /// <summary>Evaluates the conditions for the current occurrences.</summary>
    /// <param name="frame">The frame that holds the company's attributes.</param>
    public void Run(CompanyFrame frame)
    {
        if (results.Companies < events.Days.Length) Grow();
        for (int source = 0; source < bound.Numbers.Length; source++) Fill(bound.Numbers[source], plan.NumberSources[source], frame);
        for (int source = 0; source < bound.Texts.Length; source++) Fill(bound.Texts[source], plan.TextSources[source], frame);
        for (int block = 0; block < Block.CountFor(results.Companies); block++) runner.Run(block);
        for (int truth = 0; truth < Truths.Length; truth++)
        {
            results.Fired(truth).CopyTo(Truths[truth].True);
            results.Clear(truth).CopyTo(Truths[truth].False);
        }
    }

    private void Grow()
    {
        runner.Dispose();
        results.Dispose();
        (bound, results, runner) = Open(events.Days.Length);
    }

    private (BoundPlan Bound, Results Results, BlockRunner Runner) Open(int capacity)
    {
        BoundPlan opened = new()
        {
            Plan = plan,
            Companies = capacity,
            Peers = [],
            Numbers = Array.ConvertAll(plan.NumberSources, _ => new Column(new double[capacity])),
            Texts = Array.ConvertAll(plan.TextSources, _ => new int[capacity]),
            Events = [],
            TextCodes = Array.ConvertAll(plan.TextConstants, constant => constant.Text is { } text ? Array.IndexOf(literals, text) : TextPool.Missing),
            Matches = Array.ConvertAll(plan.TextMatches, match => Array.ConvertAll(literals, text => BoundPlan.IsMatch(match.Match, text, match.Pattern))),
            StaleGroups = [],
            Unread = [],
            Constants = BoundPlan.ConstantsAsOf(plan, day, []),
        };
        Results opening = new(capacity, plan.Truths, plan.Numbers);
        foreach (EventTruths truth in Truths) (truth.True, truth.False) = (new ulong[opening.Words], new ulong[opening.Words]);
        return (opened, opening, new BlockRunner(opened, opening, reduces: false));
    }

    private void Fill(Column column, NumberSource source, CompanyFrame frame)
    {
        Span<double> values = column.Values;
        int count = events.Count;
        values[count..].Fill(double.NaN);
        values = values[..count];
        switch (source.Kind)
        {
            case NumberSourceKind.EventField:
                events.FieldNumbers[source.Index].AsSpan(0, count).CopyTo(values);
                break;
            case NumberSourceKind.EventDay:
                for (int place = 0; place < count; place++) values[place] = events.Days[place];
                break;
            case NumberSourceKind.EventValue:
                events.Values.AsSpan(0, count).CopyTo(values);
                break;
            default:
                values.Fill(frame.NumberOf(source));
                break;
        }

        column.Refresh();
    }

    /// <summary>Fills the codes of texts, which follow those of the plan's literals.</summary>
    private void Fill(int[] codes, TextSource source, CompanyFrame frame)
    {
        codes.AsSpan().Fill(TextPool.Missing);
        int company = source.IsField || frame.TextOf(source.Index) is not { } text ? TextPool.Missing : CodeOf(text, texts.IndexOf(text));
        for (int place = 0; place < events.Count; place++)
        {
            int code = source.IsField ? events.FieldTexts[source.Index][place] : company;
            if (source.IsField && code != TextPool.Missing) code = CodeOf(texts[code], code);
            codes[place] = code;
        }
    }

    private int CodeOf(string text, int number)
    {
        int literal = Array.IndexOf(literals, text);
        if (literal >= 0) return literal;
        int code = literals.Length + number;
        for (int match = 0; match < bound.Matches.Length; match++)
        {
            if (bound.Matches[match].Length <= code) Array.Resize(ref bound.Matches[match], Math.Max(code + 1, 2 * bound.Matches[match].Length));
            bound.Matches[match][code] = BoundPlan.IsMatch(plan.TextMatches[match].Match, text, plan.TextMatches[match].Pattern);
        }

        return code;
    }
}
