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
    private readonly double[] peers;
    private readonly Dictionary<int, FeedDelivery>? feeds;
    private readonly IReadOnlyList<Indicator>?[,]? leaders; // of records, by measure and scope; only where feeds are given

    /// <summary>Creates a frame.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="day">The as-of date, as a day number.</param>
    /// <param name="feeds">
    /// The feeds of a panel that the company is read as one of, by the ordinals of their indicators, so that others are not read; null if the calendar decides.
    /// </param>
    public CompanyFrame(Plan plan, int day, Dictionary<int, FeedDelivery>? feeds = null)
    {
        this.feeds = feeds;
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
        groupAnchors = Array.ConvertAll(plan.Groups, JointAnchor);
        peers = new double[plan.Peers.Length];
        leaders = feeds is null ? null : new IReadOnlyList<Indicator>?[indicators, plan.Records.Length];
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
        runner = new BlockRunner(this.plan, results, reduces: false);
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
        peers.AsSpan().Fill(NoValue);
    }

    /// <summary>Sets the results of the peer functions, in the order of <see cref="Plan.Peers"/>; without them all are missing.</summary>
    public void SetPeers(ReadOnlySpan<double> values) => values.CopyTo(peers);

    public void Deliver(Indicator indicator) => delivered[indicator.Ordinal] = IsRead(indicator);

    /// <summary>
    /// Adds a value of a measure or an event with its known day, or <see cref="MeasureAppender.UsualKnown"/>; for an event with the value of each field, null
    /// if missing, or null if it has none.
    /// </summary>
    public void Add(Indicator indicator, int date, double value, int known, object?[]? fields = null)
    {
        if (!IsRead(indicator)) return;
        delivered[indicator.Ordinal] = true;
        if (indicator.Kind == IndicatorKind.Measure) measures[indicator.Ordinal]?.Add(date, value, known, day);
        else events[indicator.Ordinal]?.Add(date, value, known, fields);
    }

    /// <summary>Adds a row that could not be read. Without a date, that of a measure may belong to any period without a value.</summary>
    public void AddUnread(Indicator indicator, int? date, int known)
    {
        if (!IsRead(indicator)) return;
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
        if (!IsRead(indicator)) return;
        delivered[indicator.Ordinal] = true;
        attributes[indicator.Ordinal] = number;
    }

    public void Set(Indicator indicator, string text)
    {
        if (!IsRead(indicator)) return;
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
        NumberSourceKind.Peer => peers[source.Index],
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
        FeedDelivery all = new("observations", []) { From = DayNumber.ToDate(DayNumber.First), Through = DayNumber.ToDate(day) };
        FeedDelivery FeedOf(Indicator indicator) => feeds?.GetValueOrDefault(indicator.Ordinal) ?? all;

        Dictionary<int, FeedDelivery> read = plan.Catalog.Indicators.ToDictionary(indicator => indicator.Ordinal, FeedOf);
        foreach (Indicator indicator in plan.Catalog.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Measure && reach.Reads(indicator)))
            measures[indicator.Ordinal] = new MeasureCells(indicator, FeedOf(indicator), reach.OldestPeriod(indicator, read), day);
        foreach (EventSource source in plan.EventSources)
        {
            Indicator happening = plan.Catalog.Indicators[source.Indicator];
            events[source.Indicator] ??= new CompanyEvents(happening, FeedOf(happening), day, fieldTexts);
        }
    }

    private bool IsRead(Indicator indicator) => feeds is null || feeds.ContainsKey(indicator.Ordinal);

    /// <summary>Returns the period at lag 0 of measures that are read together: the oldest anchor of those that take part.</summary>
    private int JointAnchor(Indicator[] group)
    {
        int? oldest = null;
        foreach (Indicator indicator in group)
        {
            if (feeds is null || feeds.GetValueOrDefault(indicator.Ordinal)?.Standing is { IsAligned: true })
                oldest = Math.Min(oldest ?? int.MaxValue, measures[indicator.Ordinal]!.Anchor);
        }

        return oldest ?? group.Min(indicator => measures[indicator.Ordinal]!.Anchor);
    }

    /// <summary>Finds whether measures that are read together are stale, and which periods of their windows have unread rows.</summary>
    private void ResolveGroup(int group)
    {
        plan.StaleGroups[group] = IsStale(group);
        for (int lag = 0; lag < plan.Unread[group].Length; lag++) plan.Unread[group][lag]![0] = UnreadAt(group, lag);
    }

    /// <summary>Returns whether a measure of the group is not delivered, or in a panel that the company is read as one of nobody has a fresh value.</summary>
    private bool IsStale(int group)
    {
        foreach (Indicator indicator in plan.Plan.Groups[group])
        {
            if (!delivered[indicator.Ordinal] || feeds?[indicator.Ordinal].Standing is { IsFresh: false }) return true;
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
        if (source.Record < 0)
        {
            if (measure.IsOpenAfterAnchor) return Missing.Unread;
            for (int ordinal = measure.Anchor; ordinal >= measure.OldestFresh; ordinal--)
            {
                double value = measure.At(ordinal, delivered[source.Index]);
                if (!double.IsNaN(value) || Missing.IsUnread(value)) return value;
            }

            return NoValue;
        }

        IReadOnlyList<Indicator> leading = LeadersOf(source);
        int newest = int.MinValue, oldest = int.MaxValue;
        foreach (Indicator indicator in leading)
        {
            MeasureCells one = measures[indicator.Ordinal]!;
            if (one.IsOpenAfterAnchor) return Missing.Unread;
            newest = Math.Max(newest, one.Anchor);
            oldest = Math.Min(oldest, one.OldestFresh);
        }

        for (int ordinal = newest; ordinal >= oldest; ordinal--)
        {
            if (HasReading(leading, ordinal)) return measure.At(ordinal, delivered[source.Index]);
        }

        return NoValue;
    }

    private bool HasReading(IReadOnlyList<Indicator> leading, int ordinal)
    {
        foreach (Indicator indicator in leading)
        {
            MeasureCells one = measures[indicator.Ordinal]!;
            if (ordinal > one.Anchor || ordinal < one.OldestFresh) continue;
            double value = one.At(ordinal, delivered[indicator.Ordinal]);
            if (!double.IsNaN(value) || Missing.IsUnread(value)) return true;
        }

        return false;
    }

    /// <summary>
    /// Returns the measures that select the period of a measure. Without a panel the leading measures count only if one of them is delivered, as one feed
    /// delivers all.
    /// </summary>
    private IReadOnlyList<Indicator> LeadersOf(NumberSource source)
    {
        RecordScope record = plan.Plan.Records[source.Record];
        if (feeds is not null) return leaders![source.Index, source.Record] ??= record.LeadersOf(plan.Plan.Catalog.Indicators[source.Index], indicator => feeds.GetValueOrDefault(indicator.Ordinal)?.Id);
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

    /// <summary>The periods of one measure that the plan reads, from the latest visible one backwards.</summary>
    private sealed class MeasureCells
    {
        private readonly Indicator indicator;
        private readonly double[] values;
        private readonly int[] known;
        private readonly int latest;
        private readonly int absentFrom;
        private readonly bool isOpen;
        private bool undated;

        public MeasureCells(Indicator indicator, FeedDelivery feed, int oldest, int day)
        {
            this.indicator = indicator;
            latest = MeasureViewBuilder.CalendarAnchor(indicator, day);
            Anchor = Math.Min(latest, MeasureViewBuilder.LatestEnding(indicator.Cadence, DayNumber.Of(feed.Through!.Value)));
            isOpen = feed.Standing is { IsOpen: true };
            absentFrom = indicator.Absent is null ? int.MaxValue : feed.Standing is { } standing ? standing.AbsentFrom ?? int.MaxValue : int.MinValue;
            int latestComplete = MeasureViewBuilder.LatestEnding(indicator.Cadence, day);
            int fresh = (int)Math.Clamp((long)indicator.MaxAgePeriods - (latestComplete - Anchor) + 1, 0, PlanReach.LongestFreshness);
            OldestFresh = Anchor - fresh + 1;
            values = new double[latest - Anchor + Math.Max(Anchor - oldest, fresh) + 1];
            known = new int[values.Length];
        }

        public int Anchor { get; }

        /// <summary>The first fresh period; after the anchor if none is fresh.</summary>
        public int OldestFresh { get; }

        /// <summary>Whether a row without a date may belong to a period after the anchor, where the company has no other row.</summary>
        public bool IsOpenAfterAnchor
        {
            get
            {
                if (!undated || !isOpen) return false;
                for (int place = 0; place < latest - Anchor; place++)
                {
                    if (Missing.IsNoRow(values[place])) return true;
                }

                return false;
            }
        }

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
            if (ordinal > latest) return;
            if (knownDay == MeasureAppender.UsualKnown) knownDay = indicator.Lag.Shift(CalendarPeriod.LastDayOf(indicator.Cadence, ordinal), 1) ?? int.MaxValue;
            if (knownDay > day) return;
            int place = latest - ordinal;
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
            int place = latest - ordinal;
            if (place < 0) return NoValue;
            double value = place < values.Length ? values[place] : Missing.NoRow;
            if (!Missing.IsNoRow(value)) return value;
            if (undated) return Missing.Unread;
            return isDelivered && ordinal <= Anchor && ordinal >= absentFrom ? indicator.Absent!.Value : value;
        }
    }
}
