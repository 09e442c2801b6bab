using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <content>Conditions on occurrences, each evaluated once for all occurrences of its event by a plan over occurrences instead of companies.</content>
internal sealed partial class PanelBinding
{
    /// <summary>Evaluates the conditions on occurrences; returns their results by event and by the index of <see cref="EventSource.Where"/>.</summary>
    private static Dictionary<int, EventTruths[]> FiltersOf(Plan plan, PanelView view, int threads, CancellationToken cancellationToken)
    {
        Dictionary<int, EventTruths[]> truths = [];
        foreach (EventFilter filter in plan.Filters)
        {
            EventView events = view.Event(plan.Catalog.Indicators[filter.Indicator]);
            BoundPlan bound = new PanelBinding(filter.Plan, view, [], []).BindOccurrences(events);
            using Results results = PlanExecution.Run(bound, threads, cancellationToken);
            truths.Add(filter.Indicator, [.. Enumerable.Range(0, filter.Plan.Truths).Select(truth =>
                new EventTruths { True = results.Fired(truth).ToArray(), False = results.Clear(truth).ToArray() })]);
        }

        return truths;
    }

    private BoundPlan BindOccurrences(EventView events)
    {
        int[] companies = events.Companies;
        int[] codes = TextCodes();
        return new BoundPlan
        {
            Plan = plan,
            Companies = events.Count,
            Peers = [],
            Numbers = Array.ConvertAll(plan.NumberSources, source => OccurrenceNumbers(source, events, companies)),
            Texts = Array.ConvertAll(plan.TextSources, source => OccurrenceTexts(source, events, companies)),
            Events = [],
            TextCodes = codes,
            Matches = Array.ConvertAll(plan.TextMatches, match => MatchesOf(match.Match, match.Pattern)),
            StaleGroups = [],
            Unread = [],
            Constants = BoundPlan.ConstantsAsOf(plan, view.Day, []),
        };
    }

    private Column OccurrenceNumbers(NumberSource source, EventView events, int[] companies)
    {
        switch (source.Kind)
        {
            case NumberSourceKind.EventField:
                return new Column(events.FieldNumbers[source.Index]);
            case NumberSourceKind.EventDay:
                return new Column(Array.ConvertAll(events.Days, day => (double)day));
            case NumberSourceKind.EventValue:
                return new Column(events.Values);
            default:
                Column column = Resolve(source);
                return column.IsMissing ? Column.MissingOf(companies.Length) : new Column(Array.ConvertAll(companies, row => column[row]));
        }
    }

    private int[] OccurrenceTexts(TextSource source, EventView events, int[] companies)
    {
        if (source.IsField) return events.FieldTexts[source.Index];
        int[] texts = view.Attribute(plan.Catalog.Indicators[source.Index]).Texts;
        return Array.ConvertAll(companies, row => texts[row]);
    }
}
