using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <summary>A plan that has met a view: every source is a column, every window has its days. Immutable; safe for concurrent reading.</summary>
internal sealed class BoundPlan
{
    private readonly Dictionary<string, int> literals = new(StringComparer.Ordinal);

    private BoundPlan(Plan plan, PanelView view, Column[] peers)
    {
        Plan = plan;
        View = view;
        Peers = peers;
        int[] anchors = Array.ConvertAll(plan.Groups, group => view.JointAnchor(group));
        Numbers = Array.ConvertAll(plan.NumberSources, source => Resolve(source, anchors));
        Texts = Array.ConvertAll(plan.TextSources, ordinal => view.Attribute(plan.Catalog.Indicators[ordinal]).Texts);
        Events = Array.ConvertAll(plan.EventSources, source => EventWindow.Of(source, plan.Catalog, view));
        TextCodes = Array.ConvertAll(plan.TextConstants, constant => constant.Text is { } text ? CodeOf(text) : TextPool.Missing);
        Matches = Array.ConvertAll(plan.TextMatches, match => MatchesOf(match.Match, match.Pattern));
        StaleGroups = Array.ConvertAll(plan.Groups, IsStale);
        Constants = Array.ConvertAll(plan.Constants, constant => constant.Function switch
        {
            AsOfFunction.Today => view.Day,
            AsOfFunction.DaysToSpringFestival => SpringFestival.DaysTo(view.Day),
            _ => constant.Number,
        });
    }

    public Plan Plan { get; }

    public PanelView View { get; }

    /// <summary>The columns of the first pass.</summary>
    public Column[] Peers { get; }

    public Column[] Numbers { get; }

    public int[][] Texts { get; }

    public EventWindow[] Events { get; }

    /// <summary>The code of each text constant; literals that no company has get codes of their own.</summary>
    public int[] TextCodes { get; }

    /// <summary>For each text match whether the text behind a code matches.</summary>
    public bool[][] Matches { get; }

    /// <summary>For each group of measures whether one of them is stale for <c>gone</c>.</summary>
    public bool[] StaleGroups { get; }

    public double[] Constants { get; }

    /// <summary>Resolves a plan against a view; where it asks for peers, the first pass is run here.</summary>
    public static BoundPlan Make(Plan plan, PanelView view, int threads, CancellationToken cancellationToken)
    {
        Column[] peers = [];
        if (plan.PeerPass is { } pass)
        {
            Results results = PlanExecution.Run(Make(pass, view, threads, cancellationToken), threads, cancellationToken);
            PeerGroups groups = new(view);
            peers = Array.ConvertAll(plan.Peers, peer => new Column(groups.Compute(peer.Function, results.Number(peer.Number))));
        }

        return new BoundPlan(plan, view, peers);
    }

    private Column Resolve(NumberSource source, int[] anchors)
    {
        if (source.Kind == NumberSourceKind.Peer) return Peers[source.Index];
        Indicator indicator = Plan.Catalog.Indicators[source.Index];
        return source.Kind switch
        {
            NumberSourceKind.Latest => View.Measure(indicator).Latest,
            NumberSourceKind.AtLag => View.Measure(indicator).At(anchors[source.Group] - source.Lag),
            _ => View.Attribute(indicator).Numbers,
        };
    }



    private int CodeOf(string text)
    {
        int known = View.CodeOf(text);
        if (known >= 0) return known;
        if (!literals.TryGetValue(text, out int code))
        {
            code = View.Texts.Length + literals.Count;
            literals.Add(text, code);
        }

        return code;
    }

    private bool[] MatchesOf(TextMatch match, string pattern)
    {
        IEnumerable<string> texts = View.Texts.Concat(literals.OrderBy(literal => literal.Value).Select(literal => literal.Key));
        return [.. texts.Select(text => match switch
        {
            TextMatch.StartsWith => text.StartsWith(pattern, StringComparison.Ordinal),
            TextMatch.EndsWith => text.EndsWith(pattern, StringComparison.Ordinal),
            _ => text.Contains(pattern, StringComparison.Ordinal),
        })];
    }

    private bool IsStale(Indicator[] group) =>
        group.Any(indicator => !View.Measure(indicator).IsDelivered || (View.Count > 1 && !View.Measure(indicator).IsFresh));
}
