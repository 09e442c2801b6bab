using System.Diagnostics;
using EarlyWarning.Rules.Catalog;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// A panel of one company that is filled, run and refilled without allocating, by the engine's own blocks at a length of one. Reads observations by the same
/// rules as <see cref="PanelView"/> with one company; a test compares the two. Not thread-safe.
/// </summary>
internal sealed class CompanyFrame
{
    private static readonly double NoValue = Missing.NoRow;

    private readonly int day;
    private readonly BoundPlan plan;
    private readonly BlockRunner runner;
    private readonly Results results;
    private readonly MeasureCells?[] measures;
    private readonly CompanyEvents?[] events;
    private readonly CompanyFilter[] filters;
    private readonly Interner<string> fieldTexts = new();
    private readonly double[] attributes;
    private readonly string?[] texts;
    private readonly bool[] delivered;
    private readonly bool[] unreadAttributes;
    private readonly EventWindow[] answered;
    private readonly EventWindow[] unanswered;
    private readonly string[] literals;
    private readonly int[] groupAnchors;

    public CompanyFrame(Plan plan, int day)
    {
        this.day = day;
        int indicators = plan.Catalog.Indicators.Count;
        measures = new MeasureCells?[indicators];
        events = new CompanyEvents?[indicators];
        attributes = new double[indicators];
        texts = new string?[indicators];
        delivered = new bool[indicators];
        unreadAttributes = new bool[indicators];
        literals = [.. plan.TextConstants.Where(constant => constant.Text is not null).Select(constant => constant.Text!)];
        MakeCells(plan);
        groupAnchors = Array.ConvertAll(plan.Groups, group => group.Min(indicator => measures[indicator.Ordinal]!.Anchor));
        filters = Array.ConvertAll(plan.Filters, filter => new CompanyFilter(filter, events[filter.Indicator]!.View, fieldTexts, day));
        answered = Array.ConvertAll(plan.EventSources, source => WindowOf(source, plan));
        unanswered = Array.ConvertAll(answered, window => window with { Answered = false });
        this.plan = new BoundPlan
        {
            Plan = plan,
            Companies = 1,
            Peers = [],
            Numbers = Array.ConvertAll(plan.NumberSources, _ => Column.OfOne()),
            Texts = Array.ConvertAll(plan.TextSources, _ => new int[1]),
            Events = [.. unanswered],
            TextCodes = Array.ConvertAll(plan.TextConstants, constant => constant.Text is { } text ? Array.IndexOf(literals, text) : TextPool.Missing),
            Matches = Array.ConvertAll(plan.TextMatches, match => MatchesOfLiterals(match.Match, match.Pattern, plan.TextSources.Length)),
            Unread = [.. Enumerable.Range(0, plan.Groups.Length).Select(group => (ulong[]?[])[.. Enumerable.Range(0, plan.LongestUnreadLag(group) + 1).Select(_ => new ulong[1])])],
            StaleGroups = new bool[plan.Groups.Length],
            Constants = BoundPlan.ConstantsAsOf(plan, day, groupAnchors),
        };
        results = new Results(1, plan.Truths, plan.Numbers);
        runner = new BlockRunner(this.plan, results);
    }

    public void Clear()
    {
        foreach (MeasureCells? cells in measures) cells?.Clear();
        foreach (CompanyEvents? cells in events) cells?.Clear();
        fieldTexts.Clear();
        attributes.AsSpan().Fill(NoValue);
        texts.AsSpan().Clear();
        delivered.AsSpan().Clear();
        unreadAttributes.AsSpan().Clear();
    }

    public void Deliver(Indicator indicator) => delivered[indicator.Ordinal] = true;

    /// <summary>
    /// Adds a value of a measure or an event with its known day, or <see cref="MeasureAppender.UsualKnown"/>; for an event with the value of each field, null
    /// if missing, or null if it has none.
    /// </summary>
    public void Add(Indicator indicator, int date, double value, int known, object?[]? fields = null)
    {
        delivered[indicator.Ordinal] = true;
        if (indicator.Kind == IndicatorKind.Measure) measures[indicator.Ordinal]?.Add(date, value, known, day);
        else events[indicator.Ordinal]?.Add(date, value, known, fields);
    }

    /// <summary>Adds a row that could not be read. Without a date, that of a measure may belong to any period without a value.</summary>
    public void AddUnread(Indicator indicator, int? date, int known)
    {
        delivered[indicator.Ordinal] = true;
        switch (indicator.Kind)
        {
            case IndicatorKind.Measure:
                measures[indicator.Ordinal]?.AddUnread(date, known, day);
                break;
            case IndicatorKind.Attribute:
                unreadAttributes[indicator.Ordinal] = true;
                break;
            case IndicatorKind.Event when date is { } happened:
                events[indicator.Ordinal]?.Add(happened, NoValue, known, fields: null);
                break;
            case IndicatorKind.Event:
                events[indicator.Ordinal]?.AddUndated(known);
                break;
            default:
                throw new UnreachableException($"No {indicator.Kind} is unread.");
        }
    }

    public void Set(Indicator indicator, double number)
    {
        delivered[indicator.Ordinal] = true;
        attributes[indicator.Ordinal] = number;
    }

    public void Set(Indicator indicator, string text)
    {
        delivered[indicator.Ordinal] = true;
        texts[indicator.Ordinal] = text;
    }

    public void Run()
    {
        for (int group = 0; group < groupAnchors.Length; group++) ResolveGroup(group);
        for (int source = 0; source < plan.Numbers.Length; source++) Resolve(plan.Plan.NumberSources[source], plan.Numbers[source]);
        ResolveTexts();
        foreach (CompanyFilter filter in filters) filter.Run(this);
        for (int window = 0; window < answered.Length; window++)
            plan.Events[window] = delivered[plan.Plan.EventSources[window].Indicator] ? answered[window] : unanswered[window];
        runner.Run(0);
    }

    public Outcome OutcomeOf(int truth)
    {
        if ((results.Fired(truth)[0] & 1) != 0) return Outcome.Fired;
        return (results.Clear(truth)[0] & 1) != 0 ? Outcome.Clear : Outcome.Indeterminate;
    }

    public double Number(int number) => results.Number(number)[0];

    /// <summary>Returns the value of an attribute or parameter for the company.</summary>
    public double NumberOf(NumberSource source) => source.Kind switch
    {
        NumberSourceKind.Attribute => unreadAttributes[source.Index] ? NoValue : attributes[source.Index],
        NumberSourceKind.Parameter => ValueOf(plan.Plan.Catalog.Parameters[source.Index]),
        NumberSourceKind.Peer => NoValue, // one company has no peers
        NumberSourceKind.AtLag or NumberSourceKind.Latest or NumberSourceKind.EventField or NumberSourceKind.EventDay or NumberSourceKind.EventValue =>
            throw new UnreachableException($"{source.Kind} is not of the company."),
    };

    /// <summary>Returns a text attribute of the company; null if it is missing or could not be read.</summary>
    public string? TextOf(int attribute) => unreadAttributes[attribute] ? null : texts[attribute];

    private EventWindow WindowOf(EventSource source, Plan plan)
    {
        EventTruths? where = source.Where < 0 ? null : filters[Array.FindIndex(plan.Filters, filter => filter.Indicator == source.Indicator)].Truths[source.Where];
        return EventWindow.Of(source, events[source.Indicator]!.View, day, where);
    }

    private void MakeCells(Plan plan)
    {
        PlanReach reach = new(plan, day);
        FeedDelivery feed = new("observations", []) { Through = DayNumber.ToDate(day) };
        Dictionary<int, FeedDelivery> feeds = plan.Catalog.Indicators.ToDictionary(indicator => indicator.Ordinal, _ => feed);
        foreach (Indicator indicator in plan.Catalog.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Measure && reach.Reads(indicator)))
            measures[indicator.Ordinal] = new MeasureCells(indicator, reach.OldestPeriod(indicator, feeds), day);
        foreach (EventSource source in plan.EventSources) events[source.Indicator] ??= new CompanyEvents(plan.Catalog.Indicators[source.Indicator], day, fieldTexts);
    }

    /// <summary>Finds whether measures that are read together are stale, and which periods of their windows have unread rows.</summary>
    private void ResolveGroup(int group)
    {
        plan.StaleGroups[group] = IsStale(group);
        for (int lag = 0; lag < plan.Unread[group].Length; lag++) plan.Unread[group][lag]![0] = UnreadAt(group, lag);
    }

    /// <summary>Returns whether a measure of the group is not delivered.</summary>
    private bool IsStale(int group)
    {
        foreach (Indicator indicator in plan.Plan.Groups[group])
        {
            if (!delivered[indicator.Ordinal]) return true;
        }

        return false;
    }

    private ulong UnreadAt(int group, int lag)
    {
        foreach (Indicator indicator in plan.Plan.Groups[group])
        {
            if (Missing.IsUnread(measures[indicator.Ordinal]!.At(groupAnchors[group] - lag, delivered[indicator.Ordinal]))) return 1;
        }

        return 0;
    }

    private void Resolve(NumberSource source, Column into)
    {
        double value = source.Kind switch
        {
            NumberSourceKind.AtLag => measures[source.Index]!.At(groupAnchors[source.Group] - source.Lag, delivered[source.Index]),
            NumberSourceKind.Latest => Latest(source),
            NumberSourceKind.Attribute or NumberSourceKind.Parameter or NumberSourceKind.Peer => NumberOf(source),
            NumberSourceKind.EventField or NumberSourceKind.EventDay or NumberSourceKind.EventValue => throw new UnreachableException($"{source.Kind} is not of the company."),
        };
        into.SetOne(value, Missing.IsUnread(value));
    }

    /// <summary>Returns the measure at the newest period in which it, or a measure that it is read with, has a value or an unread row.</summary>
    private double Latest(NumberSource source)
    {
        MeasureCells measure = measures[source.Index]!;
        IReadOnlyList<Indicator>? leading = source.Record < 0 ? null : LeadersOf(plan.Plan.Records[source.Record]);
        for (int place = 0; place < measure.Fresh; place++)
        {
            int ordinal = measure.Anchor - place;
            double value = measure.At(ordinal, delivered[source.Index]);
            if (leading is null ? !double.IsNaN(value) || Missing.IsUnread(value) : HasReading(leading, ordinal)) return value;
        }

        return NoValue;
    }

    private bool HasReading(IReadOnlyList<Indicator> leading, int ordinal)
    {
        foreach (Indicator indicator in leading)
        {
            double value = measures[indicator.Ordinal]!.At(ordinal, delivered[indicator.Ordinal]);
            if (!double.IsNaN(value) || Missing.IsUnread(value)) return true;
        }

        return false;
    }

    /// <summary>Returns the measures that select the period. Leading measures count only if one of them is delivered, as one feed delivers all.</summary>
    private IReadOnlyList<Indicator> LeadersOf(RecordScope record)
    {
        foreach (Indicator indicator in record.Leading)
        {
            if (delivered[indicator.Ordinal]) return record.Leading;
        }

        return record.Own;
    }

    private double ValueOf(Parameter parameter) =>
        parameter.At(day) is { } value ? value.Of(value.By is { } attribute && !unreadAttributes[attribute.Ordinal] ? texts[attribute.Ordinal] : null) : NoValue;

    /// <summary>Assigns codes to the company's texts after those of the plan's literals; equal texts get one code.</summary>
    private void ResolveTexts()
    {
        TextSource[] sources = plan.Plan.TextSources;
        for (int source = 0; source < sources.Length; source++)
        {
            int code = texts[sources[source].Index] is { } text && !unreadAttributes[sources[source].Index] ? CodeOf(text, source) : TextPool.Missing;
            plan.Texts[source][0] = code;
            if (code < literals.Length) continue;
            for (int match = 0; match < plan.Matches.Length; match++)
            {
                (Binding.TextMatch kind, string pattern) = plan.Plan.TextMatches[match];
                plan.Matches[match][code] = BoundPlan.IsMatch(kind, texts[sources[source].Index]!, pattern);
            }
        }
    }

    private int CodeOf(string text, int source)
    {
        int literal = Array.IndexOf(literals, text);
        if (literal >= 0) return literal;
        TextSource[] sources = plan.Plan.TextSources;
        for (int earlier = 0; earlier < source; earlier++)
        {
            if (texts[sources[earlier].Index] == text) return literals.Length + earlier;
        }

        return literals.Length + source;
    }

    private bool[] MatchesOfLiterals(Binding.TextMatch match, string pattern, int sources) =>
        [.. literals.Select(text => BoundPlan.IsMatch(match, text, pattern)), .. Enumerable.Repeat(false, sources)];

    /// <summary>The periods of one measure that the plan reads, from the anchor backwards.</summary>
    private sealed class MeasureCells
    {
        private readonly Indicator indicator;
        private readonly double[] values;
        private readonly int[] known;
        private bool undated;

        public MeasureCells(Indicator indicator, int oldest, int day)
        {
            this.indicator = indicator;
            Anchor = MeasureViewBuilder.CalendarAnchor(indicator, day);
            int latestComplete = MeasureViewBuilder.LatestEnding(indicator.Cadence, day);
            Fresh = (int)Math.Clamp((long)indicator.MaxAgePeriods - (latestComplete - Anchor) + 1, 0, PlanReach.LongestFreshness);
            values = new double[Math.Max(Anchor - oldest, Fresh) + 1];
            known = new int[values.Length];
        }

        public int Anchor { get; }

        /// <summary>The number of periods from the anchor backwards that are fresh.</summary>
        public int Fresh { get; }

        public void Clear()
        {
            values.AsSpan().Fill(Missing.NoRow);
            undated = false;
        }

        public void AddUnread(int? date, int knownDay, int day)
        {
            if (date is { } dated) Add(dated, Missing.Unread, knownDay, day);
            else undated |= knownDay <= day;
        }

        public void Add(int date, double value, int knownDay, int day)
        {
            int ordinal = CalendarPeriod.OrdinalOf(indicator.Cadence, date);
            if (ordinal > Anchor) return;
            if (knownDay == MeasureAppender.UsualKnown) knownDay = indicator.Lag.Shift(CalendarPeriod.LastDayOf(indicator.Cadence, ordinal), 1) ?? int.MaxValue;
            if (knownDay > day) return;
            int place = Anchor - ordinal;
            if (place >= values.Length) return;
            if (!Missing.IsNoRow(values[place]))
            {
                // Unread wins over readable, whatever their known days.
                if (Missing.IsUnread(values[place]) || Missing.IsUnread(value)) value = Missing.Unread;
                else if (knownDay <= known[place]) return;
            }

            values[place] = value;
            known[place] = knownDay;
        }

        public double At(int ordinal, bool isDelivered)
        {
            int place = Anchor - ordinal;
            if (place < 0) return NoValue;
            double value = place < values.Length ? values[place] : Missing.NoRow;
            if (!Missing.IsNoRow(value)) return value;
            if (undated) return Missing.Unread;
            return isDelivered && indicator.Absent is { } absent ? absent : value;
        }
    }
}
